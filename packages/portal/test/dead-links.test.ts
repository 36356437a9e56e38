import { describe, expect, test } from 'vitest';
import { openPortal } from './harness.ts';

const PASSWORD = 'a lantern on the quay';
const DAY = 86_400_000;

/** Mails Tom a link at 09:00 on 22 Nov; `link` returns the response to opening it. */
async function openInvited(changes: Parameters<typeof openPortal>[0] = {}) {
  const opened = await openPortal(changes);
  const { addTom, post, deliver, mailedToken, request, member } = opened;
  const { id } = await addTom();
  await post(`/clients/${id}/invitations`, { recipients: 'owners' });
  await deliver();
  const token = mailedToken();
  const path = `/clients/${id}/members/${(await member(id))?.id}`;
  const accept = (with_: string) => post(`/activations/${with_}`, { displayName: 'Tom', password: PASSWORD });
  return {
    ...opened,
    id,
    token,
    path,
    accept,
    link: async () => (await request('GET', `/activations/${token}`)).json(),
  };
}

/** Adds a client with one active owner. */
async function addActive(
  { post, deliver, mailedToken, accept }: Awaited<ReturnType<typeof openInvited>>,
  email: string,
) {
  const { id } = await (
    await post('/clients', {
      kind: 'individual',
      members: [{ role: 'owner', name: { given: 'Ann', family: 'Lee' }, email }],
    })
  ).json();
  await post(`/clients/${id}/invitations`, { recipients: 'owners' });
  await deliver();
  await accept(mailedToken());
  return id;
}

describe('a link that does not work returns the reason and the time', () => {
  test('it does not exist', async () => {
    const { request } = await openInvited();
    const response = await request('GET', '/activations/nothing');
    expect([response.status, await response.json()]).toMatchObject([
      404,
      { code: 'not-found', detail: 'There is no such link' },
    ]);
  });

  test('it was replaced by a newer one', async () => {
    const { post, id, link, advance } = await openInvited();
    advance(120_000);
    await post(`/clients/${id}/invitations`, { recipients: 'owners' });
    expect(await link()).toMatchObject({ code: 'invitation-replaced', at: '2026-11-22T09:02:00.000Z' });
  });

  test('it expired after 30 days', async () => {
    const { link, advance } = await openInvited();
    advance(30 * DAY);
    expect(await link()).toMatchObject({ code: 'invitation-expired', at: '2026-12-22T09:00:00.000Z' });
  });

  test('it was used', async () => {
    const { link, advance, accept, token } = await openInvited();
    advance(1_000);
    await accept(token);
    expect(await link()).toMatchObject({ code: 'invitation-used', at: '2026-11-22T09:00:01.000Z' });
  });

  test('the account was closed', async () => {
    const { link, accept, token, post, path } = await openInvited();
    await accept(token);
    await post(`${path}/disable`, {});
    expect(await link()).toMatchObject({ code: 'invitation-revoked', detail: 'This account was closed' });
  });

  test('staff revoked it', async () => {
    const { link, post, member, id, advance } = await openInvited();
    advance(5_000);
    await post(`/invitations/${(await member(id))?.invitation?.id}/revoke`, {});
    expect(await link()).toMatchObject({ code: 'invitation-revoked', at: '2026-11-22T09:00:05.000Z' });
  });

  test('the member has a new address, which may belong to another account', async () => {
    const opened = await openInvited();
    const { link, request, advance } = opened;
    const trust = await (
      await opened.post('/clients', {
        kind: 'entity',
        name: 'Trust',
        members: [{ role: 'guest', name: { given: 'Max', family: 'Lee' }, email: 'max@people.example' }],
      })
    ).json();
    await opened.deliver();
    const held = opened.mailedToken();
    await addActive(opened, 'ann@people.example');
    advance(5_000);
    await request('PATCH', `/clients/${trust.id}/members/${trust.members[0].id}`, {
      email: 'ann@people.example',
    });
    expect(await (await request('GET', `/activations/${held}`)).json()).toMatchObject({
      code: 'invitation-revoked',
      at: '2026-11-22T09:00:05.000Z',
    });
    expect(await link()).toMatchObject({ email: 'tom@northmail.example' });
  });

  test('staff revoked it and changed the address later: the reason is the address, the time stays the first', async () => {
    const { request, post, member, id, path, advance } = await openInvited();
    await post(`/invitations/${(await member(id))?.invitation?.id}/revoke`, {});
    advance(5_000);
    await request('PATCH', path, { email: 'tom@southmail.example' });
    expect((await member(id))?.invitation).toMatchObject({
      status: 'revoked',
      revokedReason: 'address-changed',
      revokedAt: '2026-11-22T09:00:00.000Z',
    });
    const { items } = await (await request('GET', `${path}/timeline`)).json();
    expect(items.filter(({ type }: { type: string }) => type === 'revoked')).toMatchObject([
      { at: '2026-11-22T09:00:00.000Z', reason: 'by-staff' },
    ]);
    advance(5_000);
    await request('PATCH', path, { email: 'tom@eastmail.example' });
    expect((await member(id))?.invitation).toMatchObject({
      revokedReason: 'address-changed',
      revokedAt: '2026-11-22T09:00:00.000Z',
    });
  });

  test('the member was removed while the password was being hashed', async () => {
    const meanwhile: { run: () => Promise<unknown> } = { run: async () => undefined };
    const { accept, token, request, path, post, id } = await openInvited({
      passwords: {
        async hash(password) {
          await meanwhile.run();
          return `hash of ${password}`;
        },
        verify: async () => false,
      },
    });
    await post(`/clients/${id}/members`, {
      role: 'owner',
      name: { given: 'Amelia', family: 'Okafor' },
      autoInvite: false,
    });
    meanwhile.run = () => request('DELETE', path);
    const response = await accept(token);
    expect([response.status, await response.json()]).toMatchObject([
      404,
      { code: 'not-found', detail: 'There is no such link' },
    ]);
  });
});

describe('a live link', () => {
  test('returns the sender and the reply address; the address of the firm when the sender has left', async () => {
    const { link, store, member, id } = await openInvited();
    expect(await link()).toMatchObject({
      clientName: 'Tom Okafor',
      invitedBy: { name: 'Nora Lindqvist', email: 'nora@harbourlane.example' },
    });
    const invitation = (await member(id))?.invitation;
    if (!invitation) throw new Error('Tom has no invitation');
    await store.transaction('fi_1', (tx) =>
      tx.saveInvitation({ ...invitation, sentBy: { id: 'st_gone', name: 'Gone' } }),
    );
    expect(await link()).toMatchObject({ invitedBy: { name: 'Gone', email: 'portal@harbourlane.example' } });
  });

  test('activates the account at all its clients, cancels mails queued there, and keeps revoked invitations revoked', async () => {
    const { post, deliver, outbox, accept, token, store, listEvents, id } = await openInvited();
    const ids: string[] = [];
    for (const name of ['Open', 'Withdrawn']) {
      const response = await post('/clients', {
        kind: 'entity',
        name,
        members: [
          { role: 'guest', name: { given: 'Tom', family: 'Okafor' }, email: 'tom@northmail.example' },
          { role: 'guest', name: { given: 'No', family: 'Address' } },
        ],
      });
      ids.push((await response.json()).id);
    }
    const clientOf = async (n: number) => store.reads('fi_1').client(ids[n] ?? '');
    await post(`/invitations/${(await clientOf(1))?.members[0]?.invitation?.id}/revoke`, {});
    const before = (await listEvents()).length;
    await accept(token);
    expect((await listEvents()).slice(before).toSorted()).toEqual(
      [id, ...ids].map((one) => `member.changed of ${one}`).toSorted(),
    );
    expect((await clientOf(0))?.members[0]).toMatchObject({
      account: { status: 'active' },
      invitation: { status: 'accepted' },
    });
    expect((await clientOf(1))?.members[0]).toMatchObject({
      account: { status: 'active' },
      invitation: { status: 'revoked', revokedReason: 'by-staff' },
    });
    await deliver();
    expect(outbox).toHaveLength(1);
  });

  test('continues to the page of the firm unchanged when no form is requested', async () => {
    const { post, addTom, deliver, mailedToken } = await openPortal(
      {},
      { afterActivationUrl: 'https://portal.example/welcome?from=mail' },
    );
    await post(`/clients/${(await addTom()).id}/invitations`, { recipients: 'owners' });
    await deliver();
    const accepted = await (
      await post(`/activations/${mailedToken()}`, { displayName: 'Tom', password: PASSWORD })
    ).json();
    expect(accepted).toMatchObject({ form: null, continueUrl: 'https://portal.example/welcome?from=mail' });
  });
});

describe('a password that is too weak', () => {
  const cases: readonly [password: string, codes: string[], detail: string][] = [
    ['kelp tide lant', ['too-short'], 'Add 1 more character.'],
    ['kelp tide', ['too-short'], 'Add 6 more characters.'],
    ['a'.repeat(1_025), ['too-long'], 'Use at most 1,024 characters.'],
    ['tomtomtomtomtom', ['contains-name'], 'Leave out your own name.'],
    ['okafor-okafor-1', ['contains-name'], 'Leave out your own name.'],
    ['northmail-northmail', ['contains-name'], 'Leave out your own name.'],
    ['quayside-quayside', ['contains-name'], 'Leave out your own name.'],
    ['tommy-boy-tommy', ['contains-name'], 'Leave out your own name.'],
    ['password password', ['common'], 'Many people use this password. Choose another.'],
    ['okafor', ['too-short', 'contains-name'], 'Add 9 more characters. Leave out your own name.'],
  ];

  test.each(cases)('%s is rejected with a reason and codes', async (password, codes, detail) => {
    const { post, deliver, mailedToken } = await openPortal({
      isCommonPassword: (one) => one === 'password password',
    });
    const { id } = await (
      await post('/clients', {
        kind: 'individual',
        name: 'Quayside Partners',
        members: [
          { role: 'owner', name: { given: 'Tom', family: 'Okafor' }, email: 'tom@northmail.example' },
        ],
      })
    ).json();
    await post(`/clients/${id}/invitations`, { recipients: 'owners' });
    await deliver();
    const response = await post(`/activations/${mailedToken()}`, { displayName: 'Tommy Boy', password });
    const body = await response.json();
    expect([response.status, body.code, body.detail]).toEqual([422, 'password-weak', detail]);
    expect(
      body.errors.map((error: { pointer: string; code: string }) => `${error.pointer} ${error.code}`),
    ).toEqual(codes.map((code) => `/password ${code}`));
  });
});
