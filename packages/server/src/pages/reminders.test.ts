import { createMemoryRateLimiter, type ReminderUnsubscribe } from '@foyer/portal';
import { expect, test } from 'vitest';
import { textOf } from '../../test/open-server.ts';
import { createCallers } from '../http/callers.ts';
import { reminderPages } from './reminders.ts';

/** Creates the pages over a portal with one link. */
function open() {
  let state: ReminderUnsubscribe = {
    firmId: 'fi_1',
    firmName: 'Harbour & Lane Advisory',
    firmLocale: 'en-AU',
    memberLocale: 'en-AU',
    active: true,
  };
  const pages = reminderPages({
    callers: createCallers({
      rateLimiter: createMemoryRateLimiter(),
      tokens: { signCaller: async (network) => network },
      clock: { now: () => 0 },
    }),
    portal: {
      findReminders: async (token) => (token === 'ml_1.good' ? state : null),
      stopReminders: async (token) => (token === 'ml_1.good' ? (state = { ...state, active: false }) : null),
    },
  });
  return { request: pages.request, areRemindersActive: () => state.active };
}

const WORDS = {
  stopped:
    'Harbour & Lane Advisory There will be no more reminders If the firm sends the invitation anew, it may remind you of that one.',
};

test('changes nothing on GET and stops the reminders on POST', async () => {
  const { request, areRemindersActive } = open();
  expect((await request('/reminders/stop/ml_1.good', { method: 'HEAD' })).status).toBe(200);
  for (let n = 0; n < 5; n += 1) {
    const page = await request('/reminders/stop/ml_1.good');
    expect([page.status, page.headers.get('cache-control'), page.headers.get('referrer-policy')]).toEqual([
      200,
      'no-store',
      'no-referrer',
    ]);
    expect(textOf(await page.text())).toBe(
      'Harbour & Lane Advisory Stop the reminders? You were invited to the client portal. The link in your e-mail goes on working without reminders. Stop reminders',
    );
  }
  expect(areRemindersActive()).toBe(true);
  const answer = await request('/reminders/stop/ml_1.good', { method: 'POST', body: new URLSearchParams() });
  expect([answer.status, textOf(await answer.text())]).toEqual([200, WORDS.stopped]);
  expect(areRemindersActive()).toBe(false);
  expect(textOf(await (await request('/reminders/stop/ml_1.good')).text())).toBe(WORDS.stopped);
});

test('accepts a one-click POST of a mail client from any origin', async () => {
  const { request, areRemindersActive } = open();
  const answer = await request('/reminders/stop/ml_1.good', {
    method: 'POST',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    headers: { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' },
  });
  expect([answer.status, areRemindersActive()]).toEqual([200, false]);
});

test('responds with 404 to an unknown link', async () => {
  const { request, areRemindersActive } = open();
  for (const method of ['GET', 'POST']) {
    const answer = await request('/reminders/stop/ml_1.bad', { method });
    expect([answer.status, textOf(await answer.text())]).toEqual([
      404,
      'This link does not work Part of it may be missing: open it from the e-mail once more, or copy the whole address.',
    ]);
  }
  expect(areRemindersActive()).toBe(true);
});
