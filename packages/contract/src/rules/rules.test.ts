import { describe, expect, test } from 'vitest';
import {
  accountStatusCases,
  addressCases,
  allowedRecipientsCases,
  bulkUpdatePermissionCases,
  joinedSinceCases,
  resendsByDefaultCases,
  clientNameCases,
  decideAddMemberCases,
  decideChangeEmailCases,
  decideChangeRoleCases,
  decideLiftSuppressionCases,
  decideReminderCases,
  decideRemoveMemberCases,
  decideRenewCases,
  decideRevokeCases,
  decideSendCases,
  decideSendToCases,
  decideUpdateClientCases,
  delivery,
  deliveryCases,
  household,
  invitation as invited,
  laterReportCases,
  linkCases,
  PREFLIGHT_AT,
  mailOnAddCases,
  adminViewer,
  member as person,
  memberStatusCases,
  namesInOrder,
  nextReminderCases,
  NOW,
  now,
  passwordCases,
  planBulkCases,
  recipientsCases,
  rollUpCases,
  sortCases,
  sortedClients,
  selectionLifetimeCases,
  countOutcomesCases,
  matchesQueryCases,
  filteredHousehold,
  textKeyCases,
  undeliverableAddressCases,
  withoutSuppressedCase,
} from '../../spec/index.ts';
import { clientSortKeys, type ClientSortKey } from '../index.ts';
import {
  bulkUpdatePermission,
  callerSignature,
  checkMembers,
  clientNameOf,
  compareKeys,
  daysLeft,
  decideAddMember,
  decideChangeEmail,
  decideChangeRole,
  decideDisable,
  decideEnable,
  decideLiftSuppression,
  decideReminder,
  decideReminderTo,
  decideRenewTo,
  decideSendTo,
  decideRemoveMember,
  decideRenew,
  decideRevoke,
  decideSend,
  decideUpdateClient,
  deliveryOf,
  expiryOf,
  hashToken,
  isJustSent,
  isSelectionExpired,
  matchesQuery,
  checkPassword,
  mailOnAdd,
  memberStatus,
  nextReminder,
  parseAddress,
  planBulk,
  recipientsOf,
  rollUp,
  selectionSignature,
  unsubscribeSignature,
  allowedRecipients,
  countOutcomes,
  joinedSince,
  resendsByDefault,
  toBase64Url,
  tokenOf,
  toSearchKey,
  toSortKey,
  compareSortKeys,
  parseSort,
  sortKeyOf,
  prepareQuery,
  toTimestamp,
  withDelivery,
  withoutSuppressed,
} from './index.ts';

describe('memberStatus', () => {
  test.each(memberStatusCases)('$name: $expected', ({ member, at, expected }) => {
    expect(memberStatus(member, Date.parse(at))).toBe(expected);
  });
});

describe('rollUp', () => {
  test.each(rollUpCases)('$name', ({ members, at, expected }) => {
    const { urgent, ...counts } = rollUp({ members }, Date.parse(at));
    expect({
      ...counts,
      urgent: urgent && { status: urgent.status, memberIds: urgent.members.map((member) => member.id) },
    }).toEqual(expected);
  });
});

describe('sorting', () => {
  const idsInOrder = (by: ClientSortKey, descending: boolean): string[] =>
    sortedClients
      .toSorted(
        (a, b) =>
          compareSortKeys(sortKeyOf(a, by, now), sortKeyOf(b, by, now), descending) ||
          (descending ? compareKeys(b.id, a.id) : compareKeys(a.id, b.id)),
      )
      .map(({ id }) => id);

  test.each(sortCases)('by $by: clients without a value are last in both orders', (row) => {
    expect([idsInOrder(row.by, false), idsInOrder(row.by, true)]).toEqual([row.ascending, row.descending]);
  });

  test('has a case for every key', () => {
    expect(sortCases.map(({ by }) => by)).toEqual(clientSortKeys);
  });

  test('parses keys of the contract only', () => {
    expect(parseSort('status')).toEqual({ by: 'status', descending: false });
    expect(parseSort('-externalId')).toEqual({ by: 'externalId', descending: true });
    expect(['', '-', '--name', 'colour', 'Name', 'toString'].map(parseSort)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('decideSend', () => {
  test.each(decideSendCases)('$name', ({ member, at, viewer, expected }) => {
    expect(
      decideSend(member, { now: Date.parse(at), policy: { resendCooldownSeconds: 60 }, viewer }),
    ).toEqual(expected);
  });
});

describe('decideChangeEmail', () => {
  test.each(decideChangeEmailCases)('$name', ({ client, member, email, holder, viewer, expected }) => {
    expect(decideChangeEmail(client, member, email, { viewer, holder })).toEqual(expected);
  });
});

describe('decideChangeRole', () => {
  test.each(decideChangeRoleCases)('$name', ({ client, member, role, holder, viewer, expected }) => {
    expect(decideChangeRole(client, member, role, { viewer, holder })).toEqual(expected);
  });
});

describe('decideRemoveMember', () => {
  test.each(decideRemoveMemberCases)('$name', ({ client, member, viewer, expected }) => {
    expect(decideRemoveMember(client, member, { viewer })).toEqual(expected);
  });
});

describe('decideUpdateClient', () => {
  test.each(decideUpdateClientCases)('$name', ({ changes, permissions, expected }) => {
    expect(decideUpdateClient(changes, { permissions })).toEqual(expected);
  });
});

describe('decideRevoke', () => {
  test.each(decideRevokeCases)('$name', ({ account, invitation, viewer, expected }) => {
    expect(decideRevoke({ account, invitation }, { viewer })).toEqual(expected);
  });
});

describe('decideDisable and decideEnable', () => {
  test.each(accountStatusCases)('$name', ({ account, viewer, disable, enable }) => {
    expect(decideDisable({ account }, { viewer })).toEqual(disable);
    expect(decideEnable({ account }, { viewer })).toEqual(enable);
  });
});

describe('decideRenew', () => {
  test.each(decideRenewCases)(
    '$name: $asking, or $sending',
    ({ member, link, at, firmNotifiedAt, whenAskFirm, whenSend }) => {
      const context = {
        now: Date.parse(at),
        firmNotifiedAt: firmNotifiedAt === null ? null : Date.parse(firmNotifiedAt),
      };
      expect(
        decideRenew(member, link, {
          ...context,
          policy: { linkRenewal: 'ask-firm', resendCooldownSeconds: 60 },
        }),
      ).toBe(whenAskFirm);
      expect(
        decideRenew(member, link, {
          ...context,
          policy: { linkRenewal: 'send', resendCooldownSeconds: 60 },
        }),
      ).toBe(whenSend);
    },
  );
});

describe('matchesQuery', () => {
  test.each(matchesQueryCases)('$name: $expected', ({ filter, hidden = false, expected }) => {
    expect(matchesQuery({ ...filteredHousehold, hidden }, prepareQuery(filter, Date.parse(NOW)))).toBe(
      expected,
    );
  });

  test('does not match an expired invitation with `expiresWithinDays`', () => {
    expect(
      matchesQuery(
        filteredHousehold,
        prepareQuery({ expiresWithinDays: 1 }, Date.parse('2026-12-20T09:00:00.000Z')),
      ),
    ).toBe(false);
  });
});

describe('suppressed addresses', () => {
  test.each(decideSendToCases)('$name: $expected', ({ member, report, viewer, expected }) => {
    expect(
      decideSendTo(member, report, { now: Date.parse(NOW), policy: { resendCooldownSeconds: 60 }, viewer }),
    ).toEqual(expected);
  });

  test('are skipped by a bulk send with a reason', () => {
    const { plan, newsOf, expected } = withoutSuppressedCase;
    const { send, skipped } = withoutSuppressed(plan, newsOf);
    expect({
      send: send.map(({ id }) => id),
      skipped: skipped.map(({ member, reason }) => [member.id, reason]),
    }).toEqual(expected);
  });

  test.each(undeliverableAddressCases)(
    '$news: a reminder $reminder, a new link $renewal',
    ({ news, reminder, renewal }) => {
      const waiting = person({ invitation: invited() });
      const link = { invitationId: 'iv_tom', sendCount: 1 };
      const context = {
        now: Date.parse('2026-12-20T09:00:00.000Z'),
        firmNotifiedAt: null,
        policy: { linkRenewal: 'send' as const, resendCooldownSeconds: 60 },
      };
      expect([
        decideReminderTo(waiting, news, Date.parse(NOW)),
        decideRenewTo(waiting, link, news, context),
      ]).toEqual([reminder, renewal]);
    },
  );

  test.each(decideLiftSuppressionCases)(
    'can be lifted, $name: $expected',
    ({ member, news, viewer, expected }) => {
      expect(decideLiftSuppression(member, news, { viewer })).toEqual(expected);
    },
  );
});

describe('nextReminder', () => {
  test.each(nextReminderCases)('$name: $expected', ({ reminderDays, after, expected }) => {
    expect(
      nextReminder(
        { sentAt: '2026-11-20T09:00:00.000Z', expiresAt: '2026-12-20T09:00:00.000Z' },
        { reminderDays },
        Date.parse(after),
      ),
    ).toBe(expected);
  });
});

describe('decideReminder', () => {
  test.each(decideReminderCases)('$name: $expected', ({ member, at, expected }) => {
    expect(decideReminder(member, Date.parse(at))).toBe(expected);
  });
});

describe('planBulk', () => {
  test.each(planBulkCases)('$name', ({ members, recipients, viewer, expected }) => {
    const { send, skipped } = planBulk([{ members }], recipients, {
      now: Date.parse(NOW),
      policy: { resendCooldownSeconds: 60 },
      viewer,
      asOf: PREFLIGHT_AT,
    });
    expect({
      send: send.map(({ id }) => id),
      skipped: skipped.map(({ member, reason }) => [member.id, reason]),
    }).toEqual(expected);
  });

  test.each(selectionLifetimeCases)('a selection of 09:00 is expired at $at: $expired', ({ at, expired }) => {
    expect(isSelectionExpired(NOW, Date.parse(at))).toBe(expired);
  });

  test.each(countOutcomesCases)('counts outcomes: $name', ({ counts, record, expected }) => {
    expect(countOutcomes(counts, record)).toEqual(expected);
  });

  test.each(allowedRecipientsCases)('may mail: $name', ({ groups, except, expected }) => {
    const shown = { first: ['mb_tom'], resend: ['mb_ann'] };
    expect([...allowedRecipients(shown, { groups, except })]).toEqual(expected);
  });

  test.each(resendsByDefaultCases)('resends: $name', ({ groups, expected }) => {
    expect(resendsByDefault(groups, Date.parse(NOW))).toBe(expected);
  });

  test.each(joinedSinceCases)('has joined: $name', ({ recipients, expected }) => {
    const members = recipients.map((id) => ({ id }));
    expect(joinedSince(new Set(['mb_tom', 'mb_sid']), members)).toEqual(expected);
  });

  test.each(bulkUpdatePermissionCases)('a bulk update of $name needs $expected', ({ update, expected }) => {
    expect(bulkUpdatePermission(update)).toBe(expected);
  });
});

describe('recipientsOf', () => {
  test.each(recipientsCases)('$name', ({ recipients, expected }) => {
    const { members, unknown } = recipientsOf({ members: household }, recipients);
    expect({ members: members.map((member) => member.id), unknown }).toEqual(expected);
  });
});

describe('decideAddMember', () => {
  test.each(decideAddMemberCases)('$name', ({ client, add, viewer, holder, expected }) => {
    expect(decideAddMember(client, add, { policy: { autoInviteRoles: ['guest'] }, viewer, holder })).toEqual(
      expected,
    );
  });

  test.each(mailOnAddCases)(
    'mail for $name: $expected',
    ({ member, sendInvitations, accountStatus, autoInviteRoles = ['guest'], expected }) => {
      const account = accountStatus === null ? null : { status: accountStatus };
      expect(
        mailOnAdd(member, { policy: { autoInviteRoles }, viewer: adminViewer, account, sendInvitations }),
      ).toBe(expected);
    },
  );

  test('requires one owner for an individual, two or more for a group, any number for an entity', () => {
    const owner = { role: 'owner' } as const;
    expect(checkMembers('individual', [owner])).toBeNull();
    expect(checkMembers('individual', [owner, owner])).toBe('individual-has-one-owner');
    expect(checkMembers('individual', [])).toBe('individual-has-one-owner');
    expect(checkMembers('group', [owner])).toBe('group-has-owners');
    expect(checkMembers('group', [owner, owner])).toBeNull();
    expect(checkMembers('individual', [owner, { role: 'guest' }])).toBeNull();
    expect(checkMembers('group', [owner, { role: 'guest' }])).toBe('group-has-owners');
    expect(
      checkMembers('group', [
        { ...owner, email: 'tom' },
        { ...owner, email: 'amelia' },
      ]),
    ).toBeNull();
    expect(checkMembers('entity', [])).toBeNull();
    expect(
      checkMembers('group', [
        { ...owner, email: 'a@b.example' },
        { ...owner, email: ' A@B.example' },
      ]),
    ).toBe('address-twice');
  });

  test.each(clientNameCases)('names a client "$expected"', ({ owners, expected }) => {
    expect(clientNameOf(owners)).toBe(expected);
  });
});

describe('text keys', () => {
  test.each(textKeyCases)('"$text" is found as "$expected"', ({ text, expected }) => {
    expect(toSearchKey(text)).toBe(expected);
  });

  test('sorts forty names', () => {
    const shuffled = [...namesInOrder].reverse();
    expect(shuffled.sort((a, b) => compareKeys(toSortKey(a), toSortKey(b)))).toEqual(namesInOrder);
  });

  test('limits the length of sort keys without splitting a surrogate pair', () => {
    expect(toSortKey('\ufdfd'.repeat(200))).toHaveLength(200);
    expect(toSortKey(`${'a'.repeat(199)}\u{1F41A}`)).toBe('a'.repeat(199));
    expect(toSortKey(`${'a'.repeat(198)}\u{1F41A}`)).toBe(`${'a'.repeat(198)}\u{1F41A}`);
  });

  test('compares keys as UTF-8 bytes, not as UTF-16 code units', () => {
    expect(compareKeys('\uFF5E', '\u{1F41A}')).toBeLessThan(0);
    expect(compareKeys('\uFF5E', '\u{10000}')).toBeLessThan(0);
    expect(compareKeys('\u{103FE}', '\u{103FF}')).toBeLessThan(0);
    expect(compareKeys('a', '\uFF5E')).toBeLessThan(0);
    expect(compareKeys('a', 'ab')).toBeLessThan(0);
    expect(compareKeys('b', 'ab')).toBeGreaterThan(0);
    expect(compareKeys('ab', 'ab')).toBe(0);
  });
});

describe('addresses', () => {
  test.each(addressCases)('"$text"', ({ text, expected }) => {
    expect(parseAddress(text)).toEqual(expected);
  });
});

describe('the link', () => {
  const key = { kid: 'k1', secret: new Uint8Array(32).fill(7) };
  test.each(linkCases)(
    'send $sendCount of $invitationId',
    async ({ invitationId, sendCount, token, hash }) => {
      expect(await tokenOf(key, { invitationId, sendCount })).toBe(token);
      expect(await hashToken(token)).toBe(hash);
    },
  );

  test('encodes bytes as base64url', () => {
    expect(toBase64Url(Uint8Array.of(0xfb, 0xef, 0xff))).toBe('--__');
    expect(toBase64Url(Uint8Array.of(0))).toBe('AA');
  });

  test('signs a selection with its own prefix', async () => {
    expect(await selectionSignature(key, 'iv_tom:1')).toBe('YFOeAHwcX8ZGnh_u4ZVCzU20uve1qL3iw03Y0RW09E8');
    expect(await selectionSignature({ ...key, kid: 'k2' }, 'iv_tom:1')).not.toBe(
      await selectionSignature(key, 'iv_tom:1'),
    );
  });

  test('signs the link that stops reminders with its own prefix', async () => {
    expect(await unsubscribeSignature(key, 'ml_tom')).toBe('aDOxSxeVK4bXljlurQlvmF1RPgmoWbva0sZaGdilo-U');
    expect(await unsubscribeSignature(key, 'iv_tom:1')).not.toBe(await selectionSignature(key, 'iv_tom:1'));
  });

  test('signs network addresses with their own prefix', async () => {
    expect(await callerSignature(key, '203.0.113.9')).toBe('Guhc-YA3wb2-BFEuGHka67pEDvMXklGQySYy1-7jt9w');
  });
});

describe('time', () => {
  test('a link is valid for 30 days of 86,400 seconds, also across a change to daylight saving time', () => {
    expect(toTimestamp(expiryOf(Date.parse('2026-03-20T10:30:00.000Z'), { activationDays: 30 }))).toBe(
      '2026-04-19T10:30:00.000Z',
    );
  });

  test('isJustSent is true for less than a minute', () => {
    const invitation = { sentAt: '2026-11-22T09:00:00.000Z' };
    expect(isJustSent(invitation, Date.parse('2026-11-22T09:00:00.000Z'))).toBe(true);
    expect(isJustSent(invitation, Date.parse('2026-11-22T09:00:59.999Z'))).toBe(true);
    expect(isJustSent(invitation, Date.parse('2026-11-22T09:01:00.000Z'))).toBe(false);
  });

  test('daysLeft is rounded up, and 0 at expiry', () => {
    const invitation = { expiresAt: '2026-12-20T09:00:00.000Z' };
    expect(daysLeft(invitation, Date.parse('2026-12-17T09:00:00.000Z'))).toBe(3);
    expect(daysLeft(invitation, Date.parse('2026-12-17T09:00:00.001Z'))).toBe(3);
    expect(daysLeft(invitation, Date.parse('2026-12-20T08:59:59.999Z'))).toBe(1);
    expect(daysLeft(invitation, Date.parse('2026-12-20T09:00:00.000Z'))).toBe(0);
  });
});

describe('passwords', () => {
  test.each(passwordCases)(
    '$name',
    ({ password, userInputs = ['Tom', 'Okafor', 'tom.okafor@northmail.com'], expected }) => {
      const context = {
        policy: { passwordMinLength: 15 },
        userInputs,
        isCommon: (candidate: string) => candidate === 'passwordpassword',
      };
      expect(checkPassword(password, context)).toEqual(expected);
    },
  );
});

describe('delivery', () => {
  test.each(deliveryCases)(
    '$state, reported $report: $expected',
    ({ state, report, unknownOutcome = 'resend', expected }) => {
      expect(deliveryOf(state, report, unknownOutcome)).toBe(expected);
    },
  );
});

describe('withDelivery', () => {
  test.each(laterReportCases)('$known, then $news: $expected', ({ known, report, expected, reminders }) => {
    const next = { status: report, at: '2026-11-21T09:00:00.000Z', reason: null };
    const changed = withDelivery(
      invited({ delivery: delivery(known), nextReminderAt: '2026-11-27T09:00:00.000Z' }),
      next,
    );
    expect([changed.delivery.status, changed.nextReminderAt !== null]).toEqual([expected, reminders]);
  });
});
