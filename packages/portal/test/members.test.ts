import { describe, expect, test } from 'vitest';
import { AddressTakenError } from '../src/store/index.ts';
import { openPortal } from './harness.ts';

const MINUTE = 60_000;

/** Opens a portal with the household of Amelia and Tom, not invited yet. */
async function openHousehold(changes: Parameters<typeof openPortal>[0] = {}) {
  const opened = await openPortal(changes);
  const { post, request, store } = opened;
  const people = [
    ['Amelia', 'amelia@northmail.example'],
    ['Tom', 'tom@northmail.example'],
  ];
  const client = await (
    await post('/clients', {
      kind: 'group',
      members: people.map(([given, email]) => ({ role: 'owner', name: { given, family: 'Okafor' }, email })),
    })
  ).json();
  const paths = client.members.map(({ id }: { id: string }) => `/clients/${client.id}/members/${id}`);
  const [amelia, tom]: [string, string] = paths;
  const timeline = async (path: string): Promise<Record<string, unknown>[]> =>
    (await (await request('GET', `${path}/timeline`)).json()).items;
  return {
    ...opened,
    id: client.id,
    amelia,
    tom,
    timeline,
    client: async () => store.reads('fi_1').client(client.id),
    memberIds: client.members.map(({ id }: { id: string }) => id),
  };
}

const refused = async (response: Response) => {
  const { code, reason, detail, errors, retryAfter, at } = await response.json();
  return { status: response.status, code, reason, detail, errors, retryAfter, at };
};

describe('changing a member', () => {
  test('adds one timeline entry each for a new role and a new address', async () => {
    const { request, tom, timeline, client } = await openHousehold();
    await request('PATCH', tom, { role: 'guest' });
    expect((await client())?.kind).toBe('individual');
    await request('PATCH', tom, { email: 'tom@southmail.example' });
    const entries = (await timeline(tom)).filter(
      ({ type }) => type === 'role-changed' || type === 'address-changed',
    );
    expect(entries).toEqual(
      expect.arrayContaining([
        {
          at: '2026-11-22T09:00:00.000Z',
          by: { kind: 'staff', id: 'st_nora', name: 'Nora Lindqvist' },
          type: 'role-changed',
          from: 'owner',
          to: 'guest',
        },
        {
          at: '2026-11-22T09:00:00.000Z',
          by: { kind: 'staff', id: 'st_nora', name: 'Nora Lindqvist' },
          type: 'address-changed',
          from: 'tom@northmail.example',
          to: 'tom@southmail.example',
        },
      ]),
    );
    expect(entries).toHaveLength(2);
  });

  test('increments the version for a changed given or family name, without a timeline entry', async () => {
    const { request, tom, timeline, client } = await openHousehold();
    await request('PATCH', tom, { name: { given: 'Thomas', family: 'Okafor' } });
    await request('PATCH', tom, { name: { given: 'Thomas', family: 'Adeyemi' } });
    const changed = await client();
    expect([changed?.version, changed?.members[1]?.name]).toEqual([
      3,
      { given: 'Thomas', family: 'Adeyemi' },
    ]);
    expect((await request('PATCH', tom, { name: { given: 'Thomas', family: 'Adeyemi' } })).status).toBe(200);
    expect((await client())?.version).toBe(3);
    expect((await timeline(tom)).map(({ type }) => type)).toEqual(['added']);
  });

  test('sends an invitation with form and message with `resend` alone', async () => {
    const { request, tom, deliver, outbox, client } = await openHousehold();
    const response = await request('PATCH', tom, { resend: true, formId: 'fm_1', message: 'Welcome, Tom' });
    expect((await response.json()).member.invitation).toMatchObject({
      status: 'open',
      automatic: false,
      form: { id: 'fm_1' },
      message: 'Welcome, Tom',
    });
    expect(await client()).toMatchObject({ kind: 'group', version: 2 });
    await deliver();
    expect(outbox.map(({ to }) => to.address)).toEqual(['tom@northmail.example']);
  });

  test('sends nothing without `resend`', async () => {
    const { request, tom, deliver, client } = await openHousehold();
    await request('PATCH', tom, { resend: false, message: 'Welcome' });
    expect(await client()).toMatchObject({ version: 1 });
    expect(await deliver()).toBe(0);
  });

  test('removes the address, and adds one to a member without one', async () => {
    const { request, tom, client } = await openHousehold();
    await request('PATCH', tom, { email: null });
    expect((await client())?.members[1]).toMatchObject({ email: null, account: null });
    await request('PATCH', tom, { name: { given: 'Thomas', family: 'Okafor' } });
    await request('PATCH', tom, { email: 'tom@southmail.example' });
    const account = (await client())?.members[1]?.account;
    expect(account).toMatchObject({ email: 'tom@southmail.example', status: 'none' });
    expect(account?.id).toMatch(/^ac_/);
  });

  test('rejects an address that another owner or member has, with the name', async () => {
    const { request, post, tom } = await openHousehold();
    await post('/clients', {
      kind: 'individual',
      members: [{ role: 'owner', name: { given: 'Ann', family: 'Lee' }, email: 'ann@people.example' }],
    });
    expect(await refused(await request('PATCH', tom, { email: 'ann@people.example' }))).toMatchObject({
      status: 409,
      code: 'email-taken',
      detail: 'Ann Lee, owner of Ann Lee, already signs in with this address.',
      errors: [{ pointer: '/email', code: 'email-taken' }],
    });
    expect(await refused(await request('PATCH', tom, { email: 'amelia@northmail.example' }))).toMatchObject({
      status: 409,
      code: 'conflict',
      reason: 'already-member',
    });
    expect((await request('PATCH', tom, { role: 'guest' })).status).toBe(200);
    await request('PATCH', tom, { email: 'ann@people.example' });
    expect(await refused(await request('PATCH', tom, { role: 'owner' }))).toMatchObject({
      status: 409,
      code: 'email-taken',
      detail: 'Ann Lee, owner of Ann Lee, already signs in with this address.',
      errors: [{ pointer: '/email', code: 'email-taken' }],
    });
  });

  test('accepts the address of a guest who owns no client', async () => {
    const { request, post, tom, client } = await openHousehold();
    await post('/clients', {
      kind: 'entity',
      name: 'Trust',
      members: [{ role: 'guest', name: { given: 'Max', family: 'Lee' }, email: 'max@people.example' }],
    });
    await request('PATCH', tom, { email: 'max@people.example' });
    expect((await client())?.members[1]?.email).toBe('max@people.example');
  });

  test('rejects an invalid address at its field', async () => {
    const { request, tom } = await openHousehold();
    expect(await refused(await request('PATCH', tom, { email: 'tom@northmail' }))).toMatchObject({
      status: 422,
      code: 'validation',
      errors: [{ pointer: '/email', detail: 'This is not an e-mail address that mail can be sent to' }],
    });
  });

  test('requires the permission to change clients', async () => {
    const { request, addStaff, tom } = await openHousehold();
    await addStaff('st_sam', ['invitations.send']);
    expect(
      await refused(await request('PATCH', tom, { email: 'tom@southmail.example' }, 'st_sam')),
    ).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await refused(await request('PATCH', tom, { role: 'guest' }, 'st_sam'))).toMatchObject({
      status: 403,
      code: 'forbidden',
    });
    expect(await refused(await request('DELETE', tom, undefined, 'st_sam'))).toMatchObject({
      status: 403,
      code: 'forbidden',
    });
  });

  test('rejects `resend` without the permission to send, and changes nothing', async () => {
    const { request, addStaff, tom, client } = await openHousehold();
    await addStaff('st_sam', ['clients.write']);
    expect(
      await refused(
        await request('PATCH', tom, { name: { given: 'Thomas', family: 'Okafor' }, resend: true }, 'st_sam'),
      ),
    ).toMatchObject({
      status: 403,
      code: 'forbidden',
      detail: 'This needs the permission invitations.send',
    });
    expect((await client())?.members[1]?.name.given).toBe('Tom');
  });

  test('rejects removing or demoting the last owner', async () => {
    const { request, amelia, tom } = await openHousehold();
    await request('DELETE', tom);
    const lastOwner = {
      status: 409,
      code: 'last-owner',
      detail: 'An individual or a household needs an owner. Add another one first',
    };
    expect(await refused(await request('PATCH', amelia, { role: 'guest' }))).toMatchObject(lastOwner);
    expect(await refused(await request('DELETE', amelia))).toMatchObject(lastOwner);
  });

  test('rejects a new address while the account is disabled', async () => {
    const { request, post, tom, deliver, mailedToken, timeline, advance } = await openHousehold();
    const accountEntries = async () =>
      (await timeline(tom))
        .map(({ type }) => type)
        .filter((type) => type === 'disabled' || type === 'enabled');
    await request('PATCH', tom, { resend: true });
    await deliver();
    await post(`/activations/${mailedToken()}`, { displayName: 'Tom', password: 'a lantern on the quay' });
    await post(`${tom}/disable`, {});
    expect(await accountEntries()).toEqual(['disabled']);
    expect(await refused(await request('PATCH', tom, { email: 'tom@southmail.example' }))).toMatchObject({
      status: 409,
      code: 'conflict',
      reason: 'disabled',
      detail: 'This account is disabled. Enable it first',
    });
    advance(MINUTE);
    await post(`${tom}/enable`, {});
    expect(await accountEntries()).toEqual(['enabled', 'disabled']);
    expect((await request('PATCH', tom, { email: 'tom@southmail.example' })).status).toBe(200);
  });

  test('rejects a second send within a minute, with the remaining time', async () => {
    const { request, tom, advance } = await openHousehold();
    await request('PATCH', tom, { resend: true });
    advance(19_500);
    expect(await refused(await request('PATCH', tom, { resend: true }))).toMatchObject({
      status: 409,
      code: 'cooldown',
      retryAfter: 41,
      at: '2026-11-22T09:01:00.000Z',
    });
    advance(MINUTE);
    expect(await refused(await request('PATCH', tom, { resend: true }))).toMatchObject({
      code: 'not-invitable',
      reason: 'queued',
    });
    expect(await refused(await request('PATCH', tom, { email: null, resend: true }))).toMatchObject({
      code: 'not-invitable',
      reason: 'no-email',
    });
  });

  test('returns email-taken when the address is taken concurrently, and 500 for other errors', async () => {
    const failing: { with: Error } = { with: new AddressTakenError() };
    const { request, tom, store } = await openHousehold();
    const { transaction } = store;
    store.transaction = (firmId, work) =>
      transaction(firmId, (tx) => work({ ...tx, updateMember: () => Promise.reject(failing.with) }));
    expect(await refused(await request('PATCH', tom, { email: 'tom@southmail.example' }))).toMatchObject({
      status: 409,
      code: 'email-taken',
      detail: 'Another owner already signs in with this address.',
      errors: [{ pointer: '/email', code: 'email-taken' }],
    });
    failing.with = new Error('the disk is full');
    expect((await request('PATCH', tom, { email: 'tom@southmail.example' })).status).toBe(500);
  });
});

describe('sending', () => {
  test('invites the given members of a household, once', async () => {
    const { post, id, memberIds, listEvents, client } = await openHousehold();
    const [, tomId] = memberIds;
    const result = await (await post(`/clients/${id}/invitations`, { recipients: [tomId] })).json();
    const { sent, skipped } = result;
    expect([sent.map((one: { id: string }) => one.id), skipped]).toEqual([[tomId], []]);
    expect(sent[0].invitation.id).toMatch(/^iv_/);
    expect((await listEvents()).at(-1)).toBe(`member.changed of ${id}`);
    const again = await (await post(`/clients/${id}/invitations`, { recipients: [tomId] })).json();
    expect(again).toEqual({
      client: result.client,
      sent: [],
      skipped: [{ memberId: tomId, reason: 'cooldown', until: '2026-11-22T09:01:00.000Z' }],
    });
    expect(result.client).toEqual(await client());
    expect(result.client.version).toBe(2);
  });

  test('records a second send as `resent` in the timeline', async () => {
    const { post, id, tom, timeline, advance, deliver, memberIds } = await openHousehold();
    await post(`/clients/${id}/invitations`, { recipients: [memberIds[1]] });
    await deliver();
    advance(MINUTE);
    await post(`/clients/${id}/invitations`, { recipients: [memberIds[1]] });
    expect((await timeline(tom)).map(({ type }) => type).filter((type) => type !== 'delivery')).toEqual([
      'resent',
      'invited',
      'added',
    ]);
  });

  test('rejects an unknown recipient or form', async () => {
    const { post, id } = await openHousehold();
    expect(
      await refused(await post(`/clients/${id}/invitations`, { recipients: ['mb_else'] })),
    ).toMatchObject({ status: 404, detail: 'A recipient is no member of this client' });
    expect(
      await refused(await post(`/clients/${id}/invitations`, { recipients: 'owners', formId: 'fm_none' })),
    ).toMatchObject({
      status: 422,
      code: 'validation',
      detail: 'There is no such form',
      errors: [{ pointer: '/formId', code: 'not-found', detail: 'There is no such form' }],
    });
  });

  test('returns not-found when revoking an unknown invitation', async () => {
    const { post } = await openHousehold();
    expect(await refused(await post('/invitations/iv_none/revoke', {}))).toMatchObject({
      status: 404,
      code: 'not-found',
      detail: 'There is no such invitation',
    });
  });

  test('publishes the disabling of an account for all its clients', async () => {
    const { post, request, tom, id, deliver, mailedToken, listEvents } = await openHousehold();
    const trust = await (
      await post('/clients', {
        kind: 'entity',
        name: 'Trust',
        members: [
          {
            role: 'guest',
            name: { given: 'Tom', family: 'Okafor' },
            email: 'tom@northmail.example',
            autoInvite: false,
          },
        ],
      })
    ).json();
    await request('PATCH', tom, { resend: true });
    await deliver();
    await post(`/activations/${mailedToken()}`, { displayName: 'Tom', password: 'a lantern on the quay' });
    const before = (await listEvents()).length;
    await post(`${tom}/disable`, {});
    expect((await listEvents()).slice(before)).toEqual([
      `member.changed of ${trust.id}`,
      `member.changed of ${id}`,
    ]);
  });
});
