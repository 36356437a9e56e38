import { hashToken } from '@foyer/contract/rules';
import { createMockPortal, scenarios, type MockPortal } from '@foyer/mocks';
import type { Target } from '../src/index.ts';

/** Creates a target from a mock portal with a second firm in its store. Every capability but `rows` is offered. */
export async function createMockTarget(
  name: string,
  origin: string,
): Promise<{ target: Target; mockPortal: MockPortal }> {
  const allowedOrigin = 'https://host.example';
  const now = '2026-11-24T09:41:00.000Z';
  const seed = scenarios['every-status'](Date.parse(now));
  const scenario = {
    ...seed,
    firm: { ...seed.firm, policy: { ...seed.firm.policy, reminderDays: [7, 21] } },
  };
  const mockPortal = await createMockPortal({ scenario, now, origin, allowedOrigins: [allowedOrigin] });
  await addTokens(mockPortal);
  const target: Target = {
    name,
    baseUrl: origin,
    fetch: mockPortal.fetch,
    token: mockPortal.token,
    readOnlyToken: { token: 'read-only' },
    otherFirm: { token: 'other-firm' },
    allowedOrigin: { origin: allowedOrigin },
    rows: { missing: 'a memory store has no tables' },
    deliveryReports: {
      async report(address, what, { signed } = { signed: true }) {
        await mockPortal.mailSettled();
        const messageId = mockPortal.mails.findLast((mail) => mail.to.address === address)?.messageId;
        if (messageId === undefined) return 404;
        if (!signed) {
          const init = {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ reports: [{ messageId, report: what, at: now, reason: null }] }),
          };
          return (await mockPortal.fetch(`${origin}/v1/webhooks/delivery/mock`, init)).status;
        }
        await mockPortal.reportDelivery({
          messageId,
          report: what,
          reason: 'Reported by the conformance kit',
        });
        return 204;
      },
    },
    clock: { advance: async (ms) => mockPortal.clock.advance(ms) },
    mails: {
      async to(address) {
        await mockPortal.mailSettled();
        return mockPortal.mails
          .filter((mail) => mail.to.address === address)
          .map(({ subject, text }) => ({ to: address, subject, text }));
      },
    },
  };
  return { target, mockPortal };
}

/** Adds a staff member without permissions (token `read-only`), and another firm whose staff member has all permissions (`other-firm`). */
export async function addTokens(mockPortal: MockPortal): Promise<void> {
  await addReadOnly(mockPortal);
  await addOtherFirm(mockPortal);
}

const addReadOnly = ({ store, firmId }: MockPortal): Promise<void> =>
  store.transaction(firmId, async (tx) =>
    tx.insertAccessToken({ tokenHash: await hashToken('read-only'), staffId: 'st_arjun' }),
  );

async function addOtherFirm({ store, firmId }: MockPortal): Promise<void> {
  const firm = await store.reads(firmId).firm();
  const viewer = await store.reads(firmId).viewer('st_nora');
  if (firm === null || viewer === null) throw new Error('The scenario has no firm');
  await store.insertFirm({ ...firm, id: 'fi_other', name: 'Other & Sons' });
  await store.transaction('fi_other', async (tx) => {
    await tx.insertStaff({ ...viewer, id: 'st_other', name: 'Otto Other', email: 'otto@other.example' });
    await tx.insertAccessToken({ tokenHash: await hashToken('other-firm'), staffId: 'st_other' });
  });
}
