import type {
  BulkSend,
  PreflightedBulkSendInput,
  UncheckedBulkSendInput,
  OutcomePage,
  PortalEvent,
  Preflight,
} from '@foyer/contract';
import { describe, expect, test } from 'vitest';
import { openPortal } from './harness.ts';

const AT = '2026-11-22T09:00:00.000Z';

/** Opens a portal with `count` clients of one owner each: `cl_0` is the oldest, and its owner's address is `0@people.example`. */
async function openWith(count: number, options: Parameters<typeof openPortal> = []) {
  const opened = await openPortal(...options);
  const { store, post, portal } = opened;
  await store.transaction('fi_1', async (tx) => {
    for (let n = 0; n < count; n += 1) {
      const { account } = await tx.ensureAccount(`${n}@people.example`, `ac_${n}`);
      const createdAt = new Date(Date.parse('2026-01-01T00:00:00.000Z') + n).toISOString();
      await tx.insertClient({
        id: `cl_${n}`,
        externalId: null,
        kind: 'individual',
        name: `Client ${n}`,
        plan: n % 2 === 0 ? 'pro' : 'starter',
        assignedStaff: [],
        preliminaryData: {},
        hidden: false,
        createdAt,
        version: 1,
      });
      await tx.insertMember({
        id: `mb_${n}`,
        externalId: null,
        clientId: `cl_${n}`,
        role: 'owner',
        name: { given: 'Person', family: String(n) },
        email: `${n}@people.example`,
        locale: 'en',
        accountId: account.id,
      });
    }
  });
  const get = async (path: string) =>
    portal.fetch(
      new Request(`https://portal.example/v1${path}`, { headers: { authorization: 'Bearer token' } }),
    );
  const start = async (
    input: Omit<UncheckedBulkSendInput, 'unchecked'> | PreflightedBulkSendInput = {
      selection: { filter: {} },
    },
  ): Promise<BulkSend> =>
    (await post('/bulk-sends', 'preflightId' in input ? input : { unchecked: true, ...input })).json();
  const bulkSend = async (id: string): Promise<BulkSend> => (await get(`/bulk-sends/${id}`)).json();
  const outcomes = async (id: string, query = ''): Promise<OutcomePage> =>
    (await get(`/bulk-sends/${id}/outcomes${query}`)).json();
  const work = async (): Promise<void> => {
    do {
      while ((await portal.processBulkSends()) > 0);
    } while ((await opened.deliver()) > 0);
  };
  const progressEvents = async (): Promise<PortalEvent[]> => {
    const slice = await store.reads('fi_1').readFeed('ev_0', 100_000);
    return slice.state === 'read' ? slice.events.filter(({ type }) => type === 'bulkSend.progressed') : [];
  };
  return { ...opened, get, start, bulkSend, outcomes, work, progressEvents };
}

describe('a bulk send', () => {
  test('is accepted before recipients are resolved, and then processed', async () => {
    const { post, bulkSend, outbox, outcomes, work } = await openWith(3);
    const response = await post('/bulk-sends', {
      selection: { filter: {} },
      unchecked: true,
      formId: 'fm_1',
      message: 'Welcome',
    });
    const accepted: BulkSend = await response.json();
    expect([response.status, response.headers.get('location')]).toEqual([
      202,
      `/v1/bulk-sends/${accepted.id}`,
    ]);
    expect(accepted).toEqual({
      id: accepted.id,
      status: 'running',
      total: 3,
      sent: 0,
      failed: 0,
      skipped: 0,
      pending: 3,
      createdAt: AT,
      createdBy: { id: 'st_nora', name: 'Nora Lindqvist' },
      form: { id: 'fm_1', name: 'New client questionnaire' },
      message: 'Welcome',
    });
    expect((await outcomes(accepted.id)).items).toEqual([]);
    await work();
    expect(await bulkSend(accepted.id)).toMatchObject({ status: 'done', total: 3, sent: 3, pending: 0 });
    expect(outbox.map(({ to }) => to.address)).toEqual([
      '0@people.example',
      '1@people.example',
      '2@people.example',
    ]);
    expect(outbox[0]?.text).toContain('> Welcome');
    expect((await outcomes(accepted.id)).items[1]).toEqual({
      memberId: 'mb_1',
      clientId: 'cl_1',
      name: { given: 'Person', family: '1' },
      email: '1@people.example',
      result: 'sent',
      reason: null,
      at: AT,
    });
  });

  test(
    'resumes after a crash between two chunks, and mails every recipient exactly once',
    { timeout: 240_000 },
    async () => {
      const { portal, start, bulkSend, outbox, outcomes, work } = await openWith(2_100);
      const { id } = await start();
      expect(await portal.processBulkSends()).toBe(1);
      expect(await bulkSend(id)).toMatchObject({ status: 'running', total: 2_100, pending: 2_100 });
      expect((await outcomes(id, '?limit=1&after=oc_999')).items.map(({ memberId }) => memberId)).toEqual([
        'mb_999',
      ]);
      expect((await outcomes(id, '?limit=1&after=oc_1000')).items).toEqual([]);
      await work();
      expect(await bulkSend(id)).toMatchObject({ status: 'done', total: 2_100, sent: 2_100 });
      expect(new Set(outbox.map(({ to }) => to.address)).size).toBe(2_100);
      expect(outbox).toHaveLength(2_100);
    },
  );

  test('rolls back a chunk that fails, and retries it', async () => {
    let failing = true;
    const opened = await openWith(3);
    const { store, start, bulkSend, outcomes, outbox, work } = opened;
    const { id } = await start();
    const { transaction } = store;
    store.transaction = (firmId, run) =>
      transaction(firmId, (tx) =>
        run({
          ...tx,
          saveBulkSend: async (record) => {
            if (failing && record.expanded) throw new Error('the power went');
            await tx.saveBulkSend(record);
          },
        }),
      );
    await expect(opened.portal.processBulkSends()).rejects.toThrow('the power went');
    expect([(await outcomes(id)).items, await opened.deliver()]).toEqual([[], 0]);
    failing = false;
    await work();
    expect([(await bulkSend(id)).sent, outbox.length]).toEqual([3, 3]);
  });

  test('skips members who activated or were invited since the preflight, with the reason', async () => {
    const { store, post, advance, start, outcomes, work } = await openWith(4);
    const preflight: Preflight = await (
      await post('/bulk-sends/preflight', {
        selection: { filter: {}, except: ['cl_3'] },
        recipients: 'owners',
      })
    ).json();
    expect(preflight).toMatchObject({ recipients: 3, groups: [{ group: 'first', count: 3 }] });
    advance(30_000);
    await store.transaction('fi_1', async (tx) => {
      const credentials = await tx.credentials('0@people.example');
      if (credentials)
        await tx.saveAccount({
          ...credentials,
          account: { ...credentials.account, status: 'active', activatedAt: '2026-11-22T09:00:20.000Z' },
        });
    });
    await post('/clients/cl_1/invitations', { recipients: 'owners' });
    const { id } = await start({ preflightId: preflight.id });
    await work();
    expect(
      (await outcomes(id)).items.map(({ memberId, result, reason }) => [memberId, result, reason]),
    ).toEqual([
      ['mb_0', 'skipped', 'activated-since'],
      ['mb_1', 'skipped', 'sent-since'],
      ['mb_2', 'sent', null],
    ]);
  });

  test('accepts a selection token for 15 minutes, and rejects a forged one', async () => {
    const { post, advance } = await openWith(1);
    const { selectionToken }: Preflight = await (
      await post('/bulk-sends/preflight', { selection: { clientIds: ['cl_0'] } })
    ).json();
    const codeOf = async (token: string) => {
      const response = await post('/bulk-sends/preflight', { selectionToken: token });
      const { code }: { code?: string } = await response.json();
      return code ?? response.status;
    };
    const [payload = '', signature = ''] = selectionToken.split('.');
    const forged = btoa(atob(payload).replace('cl_0', 'cl_1')).replace(/=+$/, '');
    expect([
      await codeOf(selectionToken),
      await codeOf(`${forged}.${signature}`),
      await codeOf('nonsense'),
      await codeOf(`${payload}.`),
    ]).toEqual([200, 'selection-expired', 'selection-expired', 'selection-expired']);
    advance(15 * 60_000 - 1);
    expect(await codeOf(selectionToken)).toBe(200);
    advance(1);
    expect(await codeOf(selectionToken)).toBe('selection-expired');
  });

  test('rejects more recipients than the policy allows without changing anything', async () => {
    const { post, start, progressEvents } = await openWith(3, [{}, { bulkLimit: 2 }]);
    expect(await (await post('/bulk-sends/preflight', { selection: { filter: {} } })).json()).toMatchObject({
      code: 'bulk-limit',
      detail: 'These are 3 recipients. One bulk send has at most 2',
    });
    expect(await start()).toMatchObject({ code: 'bulk-limit' });
    expect(await start({ selection: { filter: { plan: 'pro' } } })).toMatchObject({ total: 2 });
    expect(await progressEvents()).toHaveLength(1);
  });

  test('delivers an invitation to a single client before those of a bulk send', async () => {
    const { start, post, addTom, portal, deliver, outbox } = await openWith(20);
    await start();
    await portal.processBulkSends();
    const tom = await addTom();
    await post(`/clients/${tom.id}/invitations`, { recipients: 'owners' });
    await deliver();
    expect(outbox[0]?.to.address).toBe('tom@northmail.example');
    expect(outbox).toHaveLength(10);
  });

  test('keeps sent mails when it is cancelled, skips the others as cancelled, and revokes their links', async () => {
    const { start, post, get, portal, deliver, bulkSend, outcomes, outbox, work, member } =
      await openWith(1_020);
    const { id } = await start();
    await portal.processBulkSends();
    await deliver();
    const cancelled: BulkSend = await (await post(`/bulk-sends/${id}/cancel`, undefined)).json();
    expect(cancelled).toMatchObject({
      status: 'cancelled',
      total: 1_020,
      sent: 10,
      skipped: 0,
      pending: 1_010,
    });
    await work();
    expect(await bulkSend(id)).toMatchObject({
      status: 'cancelled',
      total: 1_020,
      sent: 10,
      failed: 0,
      skipped: 1_010,
      pending: 0,
    });
    expect(outbox).toHaveLength(10);
    expect((await outcomes(id, '?result=skipped&limit=1')).items[0]).toMatchObject({
      memberId: 'mb_10',
      reason: 'cancelled',
    });
    expect((await member('cl_10'))?.invitation).toMatchObject({
      status: 'revoked',
      revokedReason: 'by-staff',
    });
    const { items: history } = await (await get('/clients/cl_10/members/mb_10/timeline')).json();
    expect(history.filter(({ type }: { type: string }) => type === 'revoked')).toEqual([
      {
        at: AT,
        by: { kind: 'staff', id: 'st_nora', name: 'Nora Lindqvist' },
        type: 'revoked',
        reason: 'by-staff',
      },
    ]);
    expect((await member('cl_1010'))?.invitation).toBeNull();
    expect((await member('cl_9'))?.invitation).toMatchObject({
      status: 'open',
      delivery: { status: 'sent' },
    });
    expect((await post(`/bulk-sends/${id}/retry`, undefined)).status).toBe(409);
  });

  test('does not retry a deferred mail that was being sent when the bulk send was cancelled', async () => {
    let cancel = async (): Promise<void> => undefined;
    const opened = await openWith(1, [
      { mailer: { send: async () => (await cancel(), { state: 'deferred', reason: 'busy' }) } },
    ]);
    const { id } = await opened.start();
    cancel = async () => void (await opened.post(`/bulk-sends/${id}/cancel`, undefined));
    await opened.work();
    expect(await opened.bulkSend(id)).toMatchObject({ status: 'cancelled', skipped: 1, pending: 0 });
    opened.advance(3_600_000);
    expect(await opened.deliver()).toBe(0);
  });

  test('retries only failed recipients', async () => {
    const { start, post, answers, outbox, bulkSend, outcomes, advance, work } = await openWith(3);
    answers.push({ state: 'sent' }, { state: 'refused', reason: 'mailbox full' }, { state: 'sent' });
    const { id } = await start();
    advance(5_000);
    await work();
    expect(await bulkSend(id)).toMatchObject({ status: 'done', sent: 2, failed: 1 });
    expect((await outcomes(id, '?result=failed')).items).toMatchObject([
      { memberId: 'mb_1', reason: 'mailbox full' },
    ]);
    await post(`/bulk-sends/${id}/retry`, undefined);
    await work();
    expect((await outcomes(id, '?result=failed')).items).toMatchObject([
      { memberId: 'mb_1', reason: 'cooldown' },
    ]);
    advance(60_000);
    const retried: BulkSend = await (await post(`/bulk-sends/${id}/retry`, undefined)).json();
    expect(retried).toMatchObject({ status: 'running', sent: 2, failed: 0, pending: 1, total: 3 });
    await work();
    expect(await bulkSend(id)).toMatchObject({ status: 'done', sent: 3, failed: 0 });
    expect(outbox.map(({ to }) => to.address)).toEqual([
      '0@people.example',
      '1@people.example',
      '2@people.example',
      '1@people.example',
    ]);
  });

  test.each([
    ['queued', 'in bulk'],
    ['queued', 'alone'],
    ['deferred', 'in bulk'],
    ['deferred', 'alone'],
  ])('replaces a %s mail with an expired link when the member is sent another one %s', async (state, how) => {
    const { start, portal, post, deliver, answers, advance, work, outcomes, outbox } = await openWith(1);
    const { id } = await start();
    await portal.processBulkSends();
    if (state === 'deferred') {
      answers.push({ state: 'deferred', reason: 'busy' });
      await deliver();
      outbox.pop();
    }
    advance(30 * 86_400_000);
    if (how === 'in bulk') await start();
    else await post('/clients/cl_0/invitations', { recipients: 'owners' });
    while ((await portal.processBulkSends()) > 0);
    expect((await outcomes(id)).items).toMatchObject([
      { result: 'skipped', reason: 'revoked', at: '2026-12-22T09:00:00.000Z' },
    ]);
    await work();
    expect(outbox).toHaveLength(1);
  });

  test('skips a queued mail when the member activates by another link, with the time', async () => {
    const { start, post, portal, deliver, mailedToken, outcomes, advance } = await openWith(1);
    await post('/clients', {
      kind: 'entity',
      name: 'Trust',
      members: [{ role: 'guest', name: { given: 'Person', family: '0' }, email: '0@people.example' }],
    });
    await deliver();
    const { id } = await start();
    await portal.processBulkSends();
    advance(5_000);
    await post(`/activations/${mailedToken()}`, { displayName: 'Ann', password: 'a lantern on the quay' });
    expect((await outcomes(id)).items).toMatchObject([
      { memberId: 'mb_0', result: 'skipped', reason: 'activated-since', at: '2026-11-22T09:00:05.000Z' },
    ]);
  });

  test('keeps running while a mail is deferred', async () => {
    const { start, answers, bulkSend, advance, work } = await openWith(1);
    answers.push({ state: 'deferred', reason: 'busy' });
    const { id } = await start();
    await work();
    expect(await bulkSend(id)).toMatchObject({ status: 'running', pending: 1 });
    advance(60_000);
    await work();
    expect(await bulkSend(id)).toMatchObject({ status: 'done', sent: 1 });
  });

  test('publishes progress at most once a second, and the end at once', async () => {
    const { start, portal, deliver, advance, progressEvents } = await openWith(40);
    await start();
    for (let n = 0; n < 4; n += 1) {
      await portal.processBulkSends();
      await deliver();
      advance(400);
    }
    await portal.processBulkSends();
    await portal.processBulkSends();
    expect(
      (await progressEvents()).map(({ at, clientId, bulkSend }) => [
        at.slice(17, 23),
        clientId,
        bulkSend?.status,
        bulkSend?.sent,
      ]),
    ).toEqual([
      ['00.000', null, 'running', 0],
      ['01.200', null, 'running', 30],
      ['01.600', null, 'done', 40],
    ]);
  });

  test('checks the current permissions of its viewer', async () => {
    const { store, start, outcomes, outbox, work } = await openWith(1);
    const { id } = await start();
    const viewer = await store.reads('fi_1').viewer('st_nora');
    await store.transaction('fi_1', async (tx) => viewer && tx.insertStaff({ ...viewer, permissions: [] }));
    await work();
    expect((await outcomes(id)).items).toMatchObject([{ result: 'skipped', reason: 'forbidden' }]);
    expect(outbox).toEqual([]);
  });

  test('skips a member whose invitation is revoked while the mail is queued', async () => {
    const { start, portal, post, outcomes, store, work } = await openWith(2);
    const { id } = await start();
    await portal.processBulkSends();
    const { invitation } = (await store.reads('fi_1').client('cl_1'))?.members[0] ?? {};
    await post(`/invitations/${invitation?.id ?? ''}/revoke`, undefined);
    await work();
    expect(
      (await outcomes(id)).items.map(({ memberId, result, reason }) => [memberId, result, reason]),
    ).toEqual([
      ['mb_0', 'sent', null],
      ['mb_1', 'skipped', 'revoked'],
    ]);
  });
});

test('processes other bulk sends when one fails', async () => {
  const { store, portal, start, bulkSend, work } = await openWith(1);
  const [first, second] = [await start(), await start()];
  const { transaction } = store;
  store.transaction = (firmId, run) =>
    transaction(firmId, (tx) =>
      run({
        ...tx,
        lockBulkSend: async (id) => {
          if (id === first.id) throw new Error('broken');
          return tx.lockBulkSend(id);
        },
      }),
    );
  await expect(portal.processBulkSends()).rejects.toThrow('broken');
  store.transaction = transaction;
  expect(await bulkSend(second.id)).toMatchObject({ pending: 1 });
  await work();
  expect([(await bulkSend(second.id)).sent, (await bulkSend(first.id)).skipped]).toEqual([1, 1]);
});
