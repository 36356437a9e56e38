import type { Invitation } from '@foyer/sdk';
import { expect, test } from 'vitest';
import { needsSecondTicks } from './needs-second-ticks.ts';

const invitation: Invitation = {
  id: 'iv_tom',
  memberId: 'mb_tom',
  status: 'open',
  sentAt: '2026-11-22T09:00:30.000Z',
  expiresAt: '2026-12-22T09:00:30.000Z',
  sendCount: 1,
  sentBy: { id: 'st_nora', name: 'Nora Lindqvist' },
  form: null,
  message: null,
  automatic: false,
  revokedAt: null,
  revokedReason: null,
  delivery: { status: 'sent', at: '2026-11-22T09:00:31.000Z', reason: null },
  nextReminderAt: null,
};
const at = (minute: string, changes: Partial<Invitation> = {}) =>
  needsSecondTicks(
    [{ invitation: { ...invitation, ...changes } }],
    { resendCooldownSeconds: 60 },
    Date.parse(minute),
  );

test('updates every second after a send and in the minute in which a link expires, every minute otherwise', () => {
  expect(at('2026-11-22T09:00:00.000Z')).toBe('second');
  expect(at('2026-11-22T09:01:00.000Z')).toBe('second');
  expect(at('2026-11-22T09:02:00.000Z')).toBe('minute');
  expect(at('2026-12-22T08:59:00.000Z')).toBe('minute');
  expect(at('2026-12-22T09:00:00.000Z')).toBe('second');
  expect(at('2026-12-22T09:01:00.000Z')).toBe('minute');
  expect(at('2026-12-22T09:00:00.000Z', { status: 'accepted' })).toBe('minute');
  expect(needsSecondTicks([{ invitation: null }], undefined, 0)).toBe('minute');
});
