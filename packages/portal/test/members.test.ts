import { describe, expect, test } from 'vitest';
import { AddressTakenError } from '../src/store/index.ts';
import { openPortal } from './harness.ts';

const MINUTE = 60_000;

/** Amelia and Tom, a household; nobody is invited yet. */
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
  test('a new role and a new address are told in the timeline, each once', async () => {
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

  test('either part of a name is a change, and none of the timeline; the same again is no change', async () => {
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

  test('with `resend` alone an invitation leaves, with form and message, and the client stays what it is', async () => {
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

  test('without `resend` nothing leaves, whatever else is asked', async () => {
    const { request, tom, deliver, client } = await openHousehold();
    await request('PATCH', tom, { resend: false, message: 'Welcome' });
    expect(await client()).toMatchObject({ version: 1 });
    expect(await deliver()).toBe(0);
  });

  test('takes the address away, and gives the first one to somebody who had none', async () => {
    const { request, tom, client } = await openHousehold();
    await request('PATCH', tom, { email: null });
    expect((await client())?.members[1]).toMatchObject({ email: null, account: null });
    await request('PATCH', tom, { name: { given: 'Thomas', family: 'Okafor' } });
    await request('PATCH', tom, { email: 'tom@southmail.example' });
    const account = (await client())?.members[1]?.account;
    expect(account).toMatchObject({ email: 'tom@southmail.example', status: 'none' });
    expect(account?.id).toMatch(/^ac_/);
  });

  test('to an address of somebody else is refused, and it is said whose it is', async () => {
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

  test('to the address of somebody without a client of their own is fine', async () => {
    const { request, post, tom, client } = await openHousehold();
    await post('/clients', {
      kind: 'entity',
      name: 'Trust',
      members: [{ role: 'guest', name: { given: 'Max', family: 'Lee' }, email: 'max@people.example' }],
    });
    await request('PATCH', tom, { email: 'max@people.example' });
    expect((await client())?.members[1]?.email).toBe('max@people.example');
  });

  test('to what is no address is refused at its field', async () => {
    const { request, tom } = await openHousehold();
    expect(await refused(await request('PATCH', tom, { email: 'tom@northmail' }))).toMatchObject({
      status: 422,
      code: 'validation',
      errors: [{ pointer: '/email', detail: 'This is not an e-mail address that mail can be sent to' }],
    });
  });

  test('is for those who may', async () => {
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

  test('who changes and may not send is told which permission is missing, and nothing is changed', async () => {
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

  test('the last owner stays one', async () => {
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

  test('a closed account is opened before its address can be changed', async () => {
    const { request, post, tom, deliver, mailedToken, timeline, advance } = await openHousehold();
    const standing = async () =>
      (await timeline(tom))
        .map(({ type }) => type)
        .filter((type) => type === 'disabled' || type === 'enabled');
    await request('PATCH', tom, { resend: true });
    await deliver();
    await post(`/activations/${mailedToken()}`, { displayName: 'Tom', password: 'a lantern on the quay' });
    await post(`${tom}/disable`, {});
    expect(await standing()).toEqual(['disabled']);
    expect(await refused(await request('PATCH', tom, { email: 'tom@southmail.example' }))).toMatchObject({
      status: 409,
      code: 'conflict',
      reason: 'disabled',
      detail: 'This account is disabled. Enable it first',
    });
    advance(MINUTE);
    await post(`${tom}/enable`, {});
    expect(await standing()).toEqual(['enabled', 'disabled']);
    expect((await request('PATCH', tom, { email: 'tom@southmail.example' })).status).toBe(200);
  });

  test('a second mail within the minute waits for it, and it is said how long', async () => {
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

  test('whoever loses a race for an address is told that it is taken; another failure is a failure', async () => {
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
  test('to some of a household tells of them alone, and once', async () => {
    const { post, id, memberIds, told, client } = await openHousehold();
    const [, tomId] = memberIds;
    const result = await (await post(`/clients/${id}/invitations`, { recipients: [tomId] })).json();
    const { sent, skipped } = result;
    expect([sent.map((one: { id: string }) => one.id), skipped]).toEqual([[tomId], []]);
    expect(sent[0].invitation.id).toMatch(/^iv_/);
    expect((await told()).at(-1)).toBe(`member.changed of ${id}`);
    const again = await (await post(`/clients/${id}/invitations`, { recipients: [tomId] })).json();
    expect(again).toEqual({
      client: result.client,
      sent: [],
      skipped: [{ memberId: tomId, reason: 'cooldown', until: '2026-11-22T09:01:00.000Z' }],
    });
    expect(result.client).toEqual(await client());
    expect(result.client.version).toBe(2);
  });

  test('a second time is told as such in the timeline', async () => {
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

  test('to a stranger, or with a form that there is not, is refused in words', async () => {
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

  test('what is not there cannot be withdrawn', async () => {
    const { post } = await openHousehold();
    expect(await refused(await post('/invitations/iv_none/revoke', {}))).toMatchObject({
      status: 404,
      code: 'not-found',
      detail: 'There is no such invitation',
    });
  });

  test('closing an account is told at every client that it reaches', async () => {
    const { post, request, tom, id, deliver, mailedToken, told } = await openHousehold();
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
    const before = (await told()).length;
    await post(`${tom}/disable`, {});
    expect((await told()).slice(before)).toEqual([
      `member.changed of ${trust.id}`,
      `member.changed of ${id}`,
    ]);
  });
});
