import { createMockPortal } from '@foyer/mocks';
import { expect, test } from 'vitest';
import { allowMail, listSuppressions } from './suppressions.ts';

test('lists suppressed addresses, and lifts a suppression, which the timeline shows', async () => {
  const { store, clock } = await createMockPortal({ scenario: 'busy-portal' });
  const [firmId = ''] = await store.firmIds();
  const reads = store.reads(firmId);
  const [tom, ann] = (await reads.client('cl_okafor'))?.members ?? [];
  if (!tom?.account || !ann?.account) throw new Error('The Okafors have no addresses');
  const [toms, anns] = [tom.account.email, ann.account.email];
  expect(await listSuppressions(store, { firmId })).toEqual([]);
  await store.transaction(firmId, async (tx) => {
    await tx.suppress(toms, { cause: 'complained', reason: null, at: '2026-11-23T09:00:00.000Z' });
    await tx.suppress(anns, { cause: 'bounced', reason: '550 No such user', at: '2026-11-22T09:00:00.000Z' });
  });
  expect(await listSuppressions(store, { firmId })).toEqual([
    `2026-11-22T09:00:00.000Z  bounced  ${anns}  550 No such user`,
    `2026-11-23T09:00:00.000Z  complained  ${toms}`,
  ]);

  expect(await allowMail(store, { firmId, email: toms.toUpperCase() }, clock)).toBe(
    `Mail to ${toms.toUpperCase()} is allowed again.`,
  );
  expect((await reads.timeline(tom.id, 1))[0]).toMatchObject({
    type: 'suppression-lifted',
    email: toms,
    by: { kind: 'portal' },
  });
  await expect(allowMail(store, { firmId, email: toms }, clock)).rejects.toThrow(
    `${toms} is not suppressed.`,
  );
  await expect(listSuppressions(store, { firmId: 'fi_none' })).rejects.toThrow('Unknown firm fi_none.');
});
