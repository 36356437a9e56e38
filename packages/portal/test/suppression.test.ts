import type { Client, SendResult } from '@foyer/contract';
import { describe, expect, test } from 'vitest';
import type { DeliveryReport } from '../src/delivery/index.ts';
import { openPortal } from './harness.ts';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

/** Invites Tom as an owner, and reports on the mail. */
async function openReported(reported: Pick<DeliveryReport, 'report' | 'addressStillValid'>) {
  const opened = await openPortal({}, { reminderDays: [7] });
  const { id } = await opened.addTom();
  await opened.post(`/clients/${id}/invitations`, { recipients: 'owners' });
  await opened.deliver();
  const report = (messageId = opened.outbox[0]?.messageId ?? '', changes = reported) =>
    opened.portal.reportDelivery([
      { messageId, at: '2026-11-22T08:59:00.000Z', reason: '550 No such user', ...changes },
    ]);
  await report();
  opened.advance(2 * MINUTE);
  /** Adds another client with Tom as its guest. */
  const addElsewhere = async (autoInvite?: boolean): Promise<Client> => {
    const response = await opened.post('/clients', {
      kind: 'entity',
      name: 'Quay Pty Ltd',
      members: [
        {
          role: 'guest',
          name: { given: 'Tom', family: 'Okafor' },
          email: 'Tom@Northmail.example',
          autoInvite,
        },
      ],
    });
    return response.json();
  };
  const send = async (
    clientId: string,
    members: Client['members'] | 'owners' = 'owners',
  ): Promise<{ sent: number; skipped: string[] }> => {
    const recipients = members === 'owners' ? members : members.map((member) => member.id);
    const answer: SendResult = await (
      await opened.post(`/clients/${clientId}/invitations`, { recipients })
    ).json();
    return { sent: answer.sent.length, skipped: answer.skipped.map(({ reason }) => reason) };
  };
  const timeline = async (clientId: string) =>
    opened.store.reads('fi_1').timeline((await opened.member(clientId))?.id ?? '', 10);
  return { ...opened, id, report, addElsewhere, send, timeline };
}

describe('an address that bounced', () => {
  test('is not mailed for a new member, with a timeline entry', async () => {
    const { addElsewhere, deliver, outbox, member, timeline } = await openReported({ report: 'bounced' });
    const { id } = await addElsewhere();
    await deliver();
    expect(outbox).toHaveLength(1);
    expect((await member(id))?.invitation).toBeNull();
    expect((await timeline(id))[0]).toMatchObject({
      type: 'delivery',
      status: 'blocked',
      reason: 'Nothing was mailed: mail to this address came back on 2026-11-22. 550 No such user',
    });
  });

  test('is skipped when another member with the address is invited', async () => {
    const { addElsewhere, send, request } = await openReported({ report: 'bounced' });
    const elsewhere = await addElsewhere(false);
    expect(await send(elsewhere.id, elsewhere.members)).toEqual({ sent: 0, skipped: ['suppressed'] });
    const [member] = elsewhere.members;
    const answer = await request('PATCH', `/clients/${elsewhere.id}/members/${member?.id}`, { resend: true });
    expect([answer.status, await answer.json()]).toMatchObject([
      409,
      {
        code: 'not-invitable',
        reason: 'suppressed',
        detail: 'Nothing was mailed: mail to this address came back on 2026-11-22. 550 No such user',
      },
    ]);
  });

  test('is mailed again when staff resend the bounced invitation, for all members with the address', async () => {
    const { id, addElsewhere, send, deliver, outbox } = await openReported({ report: 'bounced' });
    const elsewhere = await addElsewhere(false);
    expect(await send(id)).toEqual({ sent: 1, skipped: [] });
    await deliver();
    expect(outbox).toHaveLength(2);
    expect(await send(elsewhere.id, elsewhere.members)).toEqual({ sent: 1, skipped: [] });
  });

  test('is mailed again when staff revoke the bounced invitation and send a new one', async () => {
    const { id, send, post, member, deliver, outbox } = await openReported({ report: 'bounced' });
    await post(`/invitations/${(await member(id))?.invitation?.id}/revoke`, undefined);
    expect(await send(id)).toEqual({ sent: 1, skipped: [] });
    await deliver();
    expect(outbox).toHaveLength(2);
  });

  test('is not suppressed by a bounce that concerns one mail only', async () => {
    const { addElsewhere, deliver, outbox } = await openReported({
      report: 'bounced',
      addressStillValid: true,
    });
    await addElsewhere();
    await deliver();
    expect(outbox).toHaveLength(2);
  });

  test('is not suppressed by the bounce of an older mail after a newer one was sent', async () => {
    const { id, addElsewhere, report, send, deliver, outbox, advance } = await openReported({
      report: 'delivered',
    });
    expect((await send(id)).sent).toBe(1);
    await deliver();
    await report(outbox[0]?.messageId, { report: 'bounced' });
    advance(2 * MINUTE);
    await addElsewhere();
    await deliver();
    expect(outbox).toHaveLength(3);
  });

  test('is no longer used after staff corrected it', async () => {
    const { id, member, request, deliver, outbox } = await openReported({ report: 'bounced' });
    const answer = await request('PATCH', `/clients/${id}/members/${(await member(id))?.id}`, {
      email: 'thomas@northmail.example',
      resend: true,
    });
    expect(answer.status).toBe(200);
    await deliver();
    expect(outbox.map(({ to }) => to.address)).toEqual(['tom@northmail.example', 'thomas@northmail.example']);
  });

  test('is suppressed when the relay rejects the address, but not when it rejects the content', async () => {
    for (const [addressStillValid, mails] of [
      [true, 2],
      [undefined, 1],
    ] as const) {
      const { addTom, post, answers, deliver, outbox } = await openPortal();
      const { id } = await addTom();
      answers.push({ state: 'refused', reason: '554 Spam', ...(addressStillValid && { addressStillValid }) });
      await post(`/clients/${id}/invitations`, { recipients: 'owners' });
      await deliver();
      await post('/clients', {
        kind: 'entity',
        name: 'Quay',
        members: [{ role: 'guest', name: { given: 'Tom', family: 'O' }, email: 'tom@northmail.example' }],
      });
      await deliver();
      expect(outbox).toHaveLength(mails);
    }
  });
});

describe('an address that reported spam', () => {
  test('is not mailed by any send of the firm', async () => {
    const { id, addElsewhere, send, deliver, outbox, post, request, portal } = await openReported({
      report: 'complained',
    });
    const elsewhere = await addElsewhere();
    expect(await send(id)).toEqual({ sent: 0, skipped: ['suppressed'] });
    expect(await send(elsewhere.id, elsewhere.members)).toEqual({ sent: 0, skipped: ['suppressed'] });
    await post(`/invitations/${(await portalMember(request, id)).invitation?.id}/revoke`, undefined);
    expect(await send(id)).toEqual({ sent: 0, skipped: ['suppressed'] });
    const preflight = await (await post('/bulk-sends/preflight', { selection: { filter: {} } })).json();
    expect(preflight).toMatchObject({ recipients: 0, groups: [{ group: 'suppressed', count: 1 }] });
    const bulk: { id: string } = await (
      await post('/bulk-sends', { selection: { filter: {} }, unchecked: true })
    ).json();
    while ((await portal.processBulkSends()) > 0);
    expect(await (await request('GET', `/bulk-sends/${bulk.id}`)).json()).toMatchObject({
      status: 'done',
      skipped: 1,
      sent: 0,
    });
    await deliver();
    expect(outbox).toHaveLength(1);
  });

  test('stays suppressed when an earlier mail to it bounced', async () => {
    const { id, addElsewhere, send, deliver, outbox, report } = await openReported({
      report: 'bounced',
      addressStillValid: true,
    });
    const elsewhere = await addElsewhere(false);
    await send(elsewhere.id, elsewhere.members);
    await deliver();
    await report(outbox[1]?.messageId, { report: 'complained' });
    expect(await send(id)).toEqual({ sent: 0, skipped: ['suppressed'] });
  });

  test('is not sent queued mails, with a timeline entry', async () => {
    const { addElsewhere, send, deliver, outbox, report, member, timeline } = await openReported({
      report: 'delivered',
    });
    const elsewhere = await addElsewhere(false);
    await send(elsewhere.id, elsewhere.members);
    await report(outbox[0]?.messageId, { report: 'complained' });
    await deliver();
    expect(outbox).toHaveLength(1);
    const reason =
      'Nothing was mailed: mail to this address was marked as spam on 2026-11-22. 550 No such user';
    expect((await member(elsewhere.id))?.invitation?.delivery).toMatchObject({ status: 'blocked', reason });
    expect((await timeline(elsewhere.id))[0]).toMatchObject({ type: 'delivery', status: 'blocked', reason });
  });

  test('is not sent reminders of another invitation', async () => {
    const { addElsewhere, send, deliver, outbox, portal, report, advance, member } = await openReported({
      report: 'delivered',
    });
    const elsewhere = await addElsewhere(false);
    await send(elsewhere.id, elsewhere.members);
    await deliver();
    await report(outbox[0]?.messageId, { report: 'complained' });
    advance(7 * DAY);
    await portal.sendReminders();
    await deliver();
    expect(outbox).toHaveLength(2);
    expect((await member(elsewhere.id))?.invitation).toMatchObject({ status: 'open', nextReminderAt: null });
  });

  test('is mailed again after the suppression is lifted', async () => {
    const { id, send, deliver, outbox, portal, member, listEvents } = await openReported({
      report: 'complained',
    });
    expect(await portal.liftSuppression({ firmId: 'fi_1', email: 'nobody@northmail.example' })).toBe(
      'unknown',
    );
    const before = (await listEvents()).length;
    expect(await portal.liftSuppression({ firmId: 'fi_1', email: 'TOM@northmail.example' })).toBe('lifted');
    expect((await member(id))?.invitation?.delivery).toMatchObject({
      status: 'bounced',
      reason: '550 No such user',
    });
    expect((await listEvents()).slice(before)).toEqual([`member.changed of ${id}`]);
    expect(await portal.liftSuppression({ firmId: 'fi_1', email: 'TOM@northmail.example' })).toBe('unknown');
    expect(await send(id)).toEqual({ sent: 1, skipped: [] });
    await deliver();
    expect(outbox).toHaveLength(2);
  });
});

describe('lifting a suppression', () => {
  test('allows mail to the address again, with an entry in every timeline', async () => {
    const { id, addElsewhere, send, post, member, timeline, listEvents } = await openReported({
      report: 'complained',
    });
    const elsewhere = await addElsewhere(false);
    const before = (await listEvents()).length;
    const tom = await member(id);
    const answer = await post(
      `/clients/${elsewhere.id}/members/${elsewhere.members[0]?.id}/lift-suppression`,
      undefined,
    );
    expect([answer.status, (await answer.json()).client.version]).toEqual([200, elsewhere.version + 1]);
    expect((await listEvents()).slice(before).toSorted()).toEqual(
      [`member.changed of ${id}`, `member.changed of ${elsewhere.id}`].toSorted(),
    );
    for (const clientId of [id, elsewhere.id])
      expect((await timeline(clientId))[0]).toMatchObject({
        type: 'suppression-lifted',
        email: 'tom@northmail.example',
        by: { kind: 'staff', name: 'Nora Lindqvist' },
      });
    expect((await member(id))?.invitation?.delivery).toMatchObject({
      status: 'bounced',
      reason: '550 No such user',
    });
    expect([await send(id), await send(elsewhere.id, elsewhere.members)]).toEqual([
      { sent: 1, skipped: [] },
      { sent: 1, skipped: [] },
    ]);
    const again = await post(`/clients/${id}/members/${tom?.id}/lift-suppression`, undefined);
    expect([again.status, await again.json()]).toMatchObject([
      409,
      { code: 'conflict', reason: 'not-suppressed', detail: 'Nothing keeps mail from this address' },
    ]);
  });

  test('requires the permission to send', async () => {
    const { id, request, addStaff, member } = await openReported({ report: 'complained' });
    await addStaff('st_sam', ['clients.write']);
    const tom = await member(id);
    const answer = await request(
      'POST',
      `/clients/${id}/members/${tom?.id}/lift-suppression`,
      undefined,
      'st_sam',
    );
    expect([answer.status, (await answer.json()).code]).toEqual([403, 'forbidden']);
  });
});

async function portalMember(
  request: (method: string, path: string) => Promise<Response>,
  clientId: string,
): Promise<Client['members'][number]> {
  const {
    members: [member],
  }: Client = await (await request('GET', `/clients/${clientId}`)).json();
  if (member === undefined) throw new Error('The client has no member');
  return member;
}
