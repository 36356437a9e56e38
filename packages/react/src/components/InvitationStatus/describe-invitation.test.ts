import { expect, test } from 'vitest';
import { enAU } from '../../messages/index.ts';
import { describeInvitation } from './describe-invitation.ts';
import type { InvitationDescription, InvitationView } from './invitation-view.ts';

const now = Date.parse('2026-11-24T09:41:00.000Z');
const context = { now, messages: enAU, timeZone: 'UTC', locale: 'en-AU' };
const plainSpaces = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null;

type Row = [
  view: InvitationView,
  ...expected: [
    InvitationDescription['tone'],
    InvitationDescription['dot'],
    string,
    string,
    string | null,
    InvitationDescription['noteTone'],
  ],
];

const sent = { sentAt: '2026-11-22T09:40:00.000Z', expiresAt: '2026-12-22T09:40:00.000Z' };
const old = { sentAt: '2026-10-28T10:00:00.000Z', expiresAt: '2026-11-27T10:00:00.000Z' };
const fresh = { sentAt: '2026-11-24T09:40:41.000Z', expiresAt: '2026-12-24T09:40:41.000Z' };
const busy = { status: 'deferred', reason: 'The server of fastpost.net is busy' };
const noDomain = { status: 'bounced', reason: 'The domain gmial.com takes no mail' };

const rows: Record<string, Row> = {
  'no e-mail': [
    { status: 'no-email' },
    'neutral',
    'no-email',
    'No e-mail',
    'No e-mail',
    'Add an e-mail to invite',
    'neutral',
  ],
  'not invited': [
    { status: 'not-invited' },
    'neutral',
    'not-invited',
    'Not invited',
    'Not invited',
    null,
    'neutral',
  ],
  'just sent': [
    { status: 'queued', ...fresh },
    'info',
    'just-sent',
    'Invitation sent just now',
    'Just sent',
    null,
    'neutral',
  ],
  'just sent and delivered already': [
    { status: 'waiting', ...fresh },
    'info',
    'just-sent',
    'Invitation sent just now',
    'Just sent',
    'Expires 24 Dec 2026',
    'neutral',
  ],
  'just sent, with the countdown': [
    { status: 'queued', ...fresh, cooldownUntil: '2026-11-24T09:41:41.000Z' },
    'info',
    'just-sent',
    'Invitation sent just now',
    'Just sent',
    'Send invite returns in 41 s',
    'neutral',
  ],
  'sending for a minute': [
    { status: 'queued', ...fresh, sentAt: '2026-11-24T09:40:00.000Z' },
    'info',
    'queued',
    'Sending…',
    'Sending',
    null,
    'neutral',
  ],
  delayed: [
    { status: 'queued', ...sent, delivery: busy },
    'caution',
    'queued',
    'Delayed, still trying',
    'Delayed',
    'The server of fastpost.net is busy',
    'neutral',
  ],
  waiting: [
    { status: 'waiting', ...sent },
    'caution',
    'waiting',
    'Waiting for member to accept invitation (22 Nov 2026)',
    'Waiting',
    'Expires 22 Dec 2026',
    'neutral',
  ],
  'waiting with a reminder ahead': [
    { status: 'waiting', ...sent, nextReminderAt: '2026-11-29T09:40:00.000Z' },
    'caution',
    'waiting',
    'Waiting for member to accept invitation (22 Nov 2026)',
    'Waiting',
    'Expires 22 Dec 2026, next reminder 29 Nov 2026',
    'neutral',
  ],
  'waiting, invited automatically': [
    { status: 'waiting', ...sent, automatic: true },
    'caution',
    'waiting',
    'Waiting for member to accept invitation (22 Nov 2026)',
    'Waiting',
    'Invited automatically as a guest',
    'neutral',
  ],
  'waiting, just over three days left': [
    { status: 'waiting', ...old, expiresAt: '2026-11-27T09:41:00.001Z' },
    'caution',
    'waiting',
    'Waiting for member to accept invitation (28 Oct 2026)',
    'Waiting',
    'Expires 27 Nov 2026',
    'neutral',
  ],
  'waiting, three days left': [
    { status: 'waiting', ...old, expiresAt: '2026-11-27T09:41:00.000Z', automatic: true },
    'caution',
    'waiting',
    'Waiting for member to accept invitation (28 Oct 2026)',
    'Waiting',
    'Expires in 3 days',
    'caution',
  ],
  'waiting, a day and a minute left': [
    { status: 'waiting', ...old, expiresAt: '2026-11-25T09:42:00.000Z' },
    'caution',
    'waiting',
    'Waiting for member to accept invitation (28 Oct 2026)',
    'Waiting',
    'Expires in 2 days',
    'caution',
  ],
  'waiting, hours left': [
    { status: 'waiting', ...old, expiresAt: '2026-11-24T14:00:00.000Z' },
    'caution',
    'waiting',
    'Waiting for member to accept invitation (28 Oct 2026)',
    'Waiting',
    'Expires in 5 hours',
    'caution',
  ],
  'waiting, minutes left': [
    { status: 'waiting', ...old, expiresAt: '2026-11-24T10:00:00.000Z' },
    'caution',
    'waiting',
    'Waiting for member to accept invitation (28 Oct 2026)',
    'Waiting',
    'Expires within the hour',
    'caution',
  ],
  undeliverable: [
    { status: 'undeliverable', ...sent, delivery: noDomain },
    'critical',
    'undeliverable',
    'Undeliverable',
    'Undeliverable',
    'The domain gmial.com takes no mail',
    'critical',
  ],
  expired: [
    { status: 'expired', expiresAt: '2026-11-12T09:00:00.000Z' },
    'critical',
    'expired',
    'Expired 12 Nov 2026',
    'Expired',
    null,
    'neutral',
  ],
  revoked: [
    { status: 'revoked', revokedAt: '2026-11-18T09:00:00.000Z', revokedReason: 'by-staff' },
    'neutral',
    'revoked',
    'Revoked 18 Nov 2026',
    'Revoked',
    null,
    'neutral',
  ],
  'revoked since the address changed': [
    { status: 'revoked', revokedAt: '2026-11-18T09:00:00.000Z', revokedReason: 'address-changed' },
    'neutral',
    'revoked',
    'Revoked 18 Nov 2026',
    'Revoked',
    'Address changed',
    'neutral',
  ],
  'revoked without a date': [
    { status: 'revoked' },
    'neutral',
    'revoked',
    'Revoked',
    'Revoked',
    null,
    'neutral',
  ],
  'logged in': [
    { status: 'active', activatedAt: '2026-09-01T00:00:00.000Z', lastLoginAt: '2026-10-03T00:00:00.000Z' },
    'positive',
    'active',
    'Last logged in 3 Oct 2026',
    'Active',
    null,
    'neutral',
  ],
  'activated only': [
    { status: 'active', activatedAt: '2026-11-24T09:00:00.000Z' },
    'positive',
    'active',
    'Activated 24 Nov 2026',
    'Active',
    'Not logged in yet',
    'neutral',
  ],
  disabled: [{ status: 'disabled' }, 'neutral', 'disabled', 'Disabled', 'Disabled', null, 'neutral'],
};

test.each(Object.entries(rows))('%s', (_name, [view, tone, dot, label, shortLabel, note, noteTone]) => {
  const { noteUrgent: _, ...description } = describeInvitation(view, context);
  expect({
    ...description,
    label: plainSpaces(description.label),
    note: plainSpaces(description.note),
  }).toEqual({
    tone,
    dot,
    label,
    shortLabel,
    note,
    noteTone,
  });
});

test('formats dates in the time zone of the firm, with non-breaking spaces', () => {
  const view: InvitationView = { status: 'expired', expiresAt: '2026-11-12T20:00:00.000Z' };
  expect(describeInvitation(view, { ...context, timeZone: 'Australia/Sydney' }).label).toBe(
    'Expired 13\u00a0Nov\u00a02026',
  );
});
