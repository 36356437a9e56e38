import type { ProblemCode } from '@foyer/contract';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { textOf } from '../../test/open-server.ts';
import { respondWithInvalidLink } from './invalid-link.ts';
import type { LinkContext } from './link-context.ts';

const harbour: LinkContext = {
  firm: {
    id: 'fi_1',
    name: 'Harbour & Lane',
    timeZone: 'Australia/Sydney',
    locale: 'en-AU',
    mailFrom: 'portal@harbourlane.example',
    postalAddress: null,
    policy: {
      activationDays: 30,
      resendCooldownSeconds: 60,
      autoInviteRoles: [],
      reminderDays: [],
      bulkLimit: 1,
      passwordMinLength: 15,
      linkRenewal: 'ask-firm',
      afterActivationUrl: null,
    },
  },
  contact: { name: 'Nora Lindqvist', email: 'nora+portal@harbourlane.example' },
  memberLocale: 'en-AU',
};

const sendsAnew: LinkContext = {
  ...harbour,
  firm: { ...harbour.firm, policy: { ...harbour.firm.policy, linkRenewal: 'send' } },
};

test.each<[ProblemCode, LinkContext | null, number, string]>([
  [
    'invitation-expired',
    harbour,
    410,
    'Harbour & Lane This link expired on 23 Dec 2026 Links work for 30 days. Ask Nora Lindqvist for a new one. Ask for a new link Write to Nora Lindqvist',
  ],
  [
    'invitation-expired',
    sendsAnew,
    410,
    'Harbour & Lane This link expired on 23 Dec 2026 Links work for 30 days. You can have a new one sent to you. Send me a new link Write to Nora Lindqvist',
  ],
  [
    'invitation-revoked',
    harbour,
    410,
    'Harbour & Lane This invitation was withdrawn on 23 Dec 2026 If that surprises you, write to Nora Lindqvist. Write to Nora Lindqvist',
  ],
  [
    'invitation-used',
    harbour,
    410,
    'Harbour & Lane This account is already active The link has done its work. Sign in with your e-mail and password. Sign in',
  ],
  [
    'not-found',
    null,
    404,
    'This link does not work Part of it may be missing: open it from the e-mail once more, or copy the whole address.',
  ],
  [
    'rate-limited',
    null,
    429,
    'There were too many tries The link itself is unharmed. Try again in 15 minutes.',
  ],
  [
    'internal',
    harbour,
    500,
    'Harbour & Lane Something went wrong here Nothing was changed. Please try again in a minute.',
  ],
])('%s', async (code, found, status, expected) => {
  const at = '2026-12-22T14:00:00.000Z';
  const page = new Hono().get('/', (context) =>
    respondWithInvalidLink(
      context,
      {
        type: '',
        title: '',
        status,
        code,
        detail: 'internal words',
        errors: [],
        requestId: 'rq_1',
        at,
        retryAfter: 890,
      },
      found,
    ),
  );
  const response = await page.request('/');
  expect(response.status).toBe(status);
  expect(textOf(await response.text())).toBe(expected);
});
