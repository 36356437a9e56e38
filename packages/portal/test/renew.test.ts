import { describe, expect, test } from 'vitest';
import { openPortal } from './harness.ts';

const DAY = 86_400_000;

/** Invites Tom with a form and a message, and lets the link expire. */
async function openExpired(linkRenewal: 'ask-firm' | 'send') {
  const opened = await openPortal({}, { linkRenewal });
  const { id } = await opened.addTom();
  await opened.post(`/clients/${id}/invitations`, {
    recipients: 'owners',
    formId: 'fm_1',
    message: 'Welcome, Tom',
  });
  await opened.deliver();
  const token = /activate\/(\S+)/.exec(opened.outbox[0]?.text ?? '')?.[1] ?? '';
  opened.advance(30 * DAY);
  return { ...opened, id, renew: () => opened.post(`/activations/${token}/renew`, {}) };
}

describe('a request for a new link', () => {
  test('sends a new link with the same form, message and sender under the policy `send`', async () => {
    const { renew, deliver, outbox, member, id, listEvents } = await openExpired('send');
    expect(await (await renew()).json()).toEqual({ received: true });
    await deliver();
    expect(outbox).toHaveLength(2);
    expect(outbox[1]?.to.address).toBe('tom@northmail.example');
    expect(outbox[1]?.replyTo?.name).toBe('Nora Lindqvist');
    expect(outbox[1]?.text).toContain('> Welcome, Tom');
    expect(outbox[1]?.text).toContain('Next: New client questionnaire.');
    expect((await member(id))?.invitation).toMatchObject({
      status: 'open',
      sendCount: 2,
      sentAt: '2026-12-22T09:00:00.000Z',
      sentBy: { id: 'st_nora' },
      automatic: false,
    });
    expect((await listEvents()).at(-2)).toBe(`member.changed of ${id}`);
    await renew();
    expect(await deliver()).toBe(0);
  });

  test('mails the sender under the policy `ask-firm`, with replies to the member', async () => {
    const { renew, deliver, outbox, member, id } = await openExpired('ask-firm');
    expect(await (await renew()).json()).toEqual({ received: true });
    await deliver();
    expect(outbox[1]).toMatchObject({
      to: { name: 'Nora Lindqvist', address: 'nora@harbourlane.example' },
      replyTo: { name: 'Tom Okafor', address: 'tom@northmail.example' },
      subject: 'Tom Okafor asks for a new activation link',
    });
    expect(outbox[1]?.text).toContain(
      'Tom Okafor (tom@northmail.example) opened a link to Tom Okafor that no longer works, and asks for a new one.',
    );
    expect(outbox[1]?.text).not.toMatch(/https?:/);
    expect(outbox[1]?.html).not.toContain('href');
    expect((await member(id))?.invitation).toMatchObject({
      status: 'open',
      sendCount: 1,
      delivery: { status: 'sent' },
    });
  });

  test('mails the assigned staff when the sender has left, else the firm', async () => {
    const { store, renew, deliver, outbox, member, id, advance } = await openExpired('ask-firm');
    const invitation = (await member(id))?.invitation;
    if (!invitation) throw new Error('Tom has no invitation');
    await store.transaction('fi_1', (tx) =>
      tx.saveInvitation({ ...invitation, sentBy: { id: 'st_gone', name: 'Gone' } }),
    );
    await renew();
    await deliver();
    expect(outbox[1]?.to).toEqual({ name: 'Harbour & Lane Advisory', address: 'portal@harbourlane.example' });
    await store.transaction('fi_1', async (tx) => {
      const client = await tx.lockClient(id);
      if (client === null) throw new Error('There is no client');
      const { members: _, ...own } = client;
      await tx.updateClient(
        { ...own, assignedStaff: [{ id: 'st_nora', name: 'Nora Lindqvist' }] },
        own.version,
      );
    });
    advance(DAY);
    await renew();
    await deliver();
    expect(outbox[2]?.to.address).toBe('nora@harbourlane.example');
  });

  test('sends the new link to the member whose link it was, not to the other owner', async () => {
    const { post, deliver, mailedToken, outbox, advance, request } = await openPortal(
      {},
      { linkRenewal: 'send' },
    );
    const owners = ['amelia', 'tom'].map((given) => ({
      role: 'owner',
      name: { given, family: 'Okafor' },
      email: `${given}@northmail.example`,
    }));
    const { id, members } = await (await post('/clients', { kind: 'group', members: owners })).json();
    await post(`/clients/${id}/invitations`, { recipients: [members[0].id] });
    await post(`/clients/${id}/invitations`, { recipients: [members[1].id] });
    await deliver();
    expect(outbox.at(-1)?.to.address).toBe('tom@northmail.example');
    const token = mailedToken();
    expect(await (await request('GET', `/activations/${token}`)).json()).toMatchObject({
      email: 'tom@northmail.example',
    });
    advance(30 * DAY);
    await post(`/activations/${token}/renew`, {});
    await deliver();
    expect(outbox.map(({ to }) => to.address)).toEqual([
      'amelia@northmail.example',
      'tom@northmail.example',
      'tom@northmail.example',
    ]);
  });
});
