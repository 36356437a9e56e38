import { createPortalClient, type PortalEvent } from '@foyer/sdk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setupMockWorker } from '../src/browser.ts';
import { createMockPortal } from '../src/index.ts';

const full = await createMockPortal({ scenario: 'every-status', origin: 'https://full.foyer.test' });
const bare = await createMockPortal({ scenario: 'empty', origin: 'https://bare.foyer.test' });
const worker = setupMockWorker(full, bare);

beforeAll(() => worker.start({ quiet: true, onUnhandledFrame: 'bypass' }));
afterAll(async () => {
  full.close();
  bare.close();
  await worker.stop();
});

const clientOf = (mockPortal: typeof full) =>
  createPortalClient({ baseUrl: mockPortal.origin, getToken: () => mockPortal.token });

test('one worker serves several portals, each with its own clients', async () => {
  const [some, none] = await Promise.all([clientOf(full).clients.list(), clientOf(bare).clients.list()]);
  expect([some.total, none.total]).toEqual([11, 0]);
});

test('sends an invitation through the worker, and the feed reports it', async () => {
  const portal = clientOf(full);
  const received: PortalEvent[] = [];
  const feed = portal.events.subscribe({ onEvent: (event) => received.push(event) });
  await expect.poll(() => feed.cursor).not.toBeNull();
  const { sent } = await portal.invitations.send('cl_caroline', { recipients: 'owners' });
  expect(sent.map((member) => member.name.given)).toEqual(['Caroline']);
  await expect
    .poll(() => received.map((event) => event.clientId), { timeout: 60_000 })
    .toContain('cl_caroline');
  await full.mailSettled();
  expect(full.mails.map((mail) => mail.to.address)).toEqual(['caroline@whitbystudio.example']);
  feed.close();
});

test('an offline portal is offline through the worker until the fault is cleared', async () => {
  const clearFault = full.fail('forms.list', { kind: 'offline' });
  const portal = createPortalClient({
    baseUrl: full.origin,
    getToken: () => full.token,
    random: { number: () => 0, id: () => crypto.randomUUID() },
  });
  await expect(portal.forms.list()).rejects.toMatchObject({ kind: 'network', status: null });
  clearFault();
  expect(await portal.forms.list()).toHaveLength(4);
});
