import { holds, isProblem, present, same } from '../expectations.ts';
import type { Suite } from './suite.ts';

const DAY = 86_400_000;

export const sending: Suite = {
  name: 'sending',
  checks: [
    {
      name: 'an invitation expires after 30 days of 86,400 seconds, and is read back as it was returned',
      async run({ addIndividual, send, call }) {
        const client = await addIndividual();
        const { sent, skipped } = await send(client.id, { recipients: 'owners', message: 'Welcome' });
        same(skipped, [], 'skipped');
        const invitation = present(sent[0]?.invitation, 'invitation');
        same(
          Date.parse(invitation.expiresAt) - Date.parse(invitation.sentAt),
          30 * DAY,
          'lifetime of the link',
        );
        same(
          [invitation.status, invitation.sendCount, invitation.message, invitation.automatic],
          ['open', 1, 'Welcome', false],
          'invitation',
        );
        const { members, version } = await call('clients.get', { params: { clientId: client.id } });
        holds(version >= 2, 'the version increased');
        same(
          [members[0]?.invitation?.id, members[0]?.invitation?.sentAt],
          [invitation.id, invitation.sentAt],
          'read back',
        );
      },
    },
    {
      name: 'the form is named in the invitation and in the mail',
      needs: ['mails'],
      async run({ target, addIndividual, send, call }) {
        if ('missing' in target.mails) return;
        const form = present((await call('forms.list')).items[0], 'a form');
        const client = await addIndividual();
        const { sent } = await send(client.id, {
          recipients: 'owners',
          formId: form.id,
          message: 'See you\nsoon',
        });
        same(sent[0]?.invitation?.form, { id: form.id, name: form.name }, 'form');
        const [mail] = await target.mails.to(present(client.members[0]?.email, 'address'));
        const { firm, viewer } = await call('session.get');
        const text = present(mail?.text, 'mail');
        for (const word of [firm.name, viewer.name, form.name, 'See you', 'soon'])
          holds(text.includes(word), `the mail says "${word}"`);
      },
    },
    {
      name: 'returns the client with its new version and members',
      async run({ addIndividual, send, get }) {
        const added = await addIndividual();
        const { client, sent } = await send(added.id, { recipients: 'owners' });
        same([client.id, client.version, client.members], [added.id, added.version + 1, sent], 'client');
        const skipped = await send(added.id, { recipients: 'owners' });
        const current = await get(added);
        // Delivery of the mail may increase the version at any time.
        holds(
          client.version <= skipped.client.version && skipped.client.version <= current.version,
          'the version never decreases',
        );
        same(skipped.client.members[0]?.invitation?.id, sent[0]?.invitation?.id, 'invitation');
      },
    },
    {
      name: 'sends to all owners, not to guests; a member of another client returns not-found',
      async run({ addHousehold, addIndividual, send, raw }) {
        const household = await addHousehold();
        const stranger = present((await addIndividual()).members[0], 'stranger');
        const { sent } = await send(household.id, { recipients: 'owners' });
        same(
          sent.map((member) => member.name.given),
          ['Amelia', 'Tom'],
          'sent',
        );
        await isProblem(
          await raw('invitations.send', {
            params: { clientId: household.id },
            body: { recipients: [stranger.id] },
          }),
          'not-found',
        );
      },
    },
    {
      name: 'skipped members are returned with the reason',
      needs: ['mails'],
      async run({ addHousehold, send, call, tokenMailedTo, unique }) {
        const { id, members } = await addHousehold();
        const [amelia, tom] = [present(members[0], 'Amelia'), present(members[1], 'Tom')];
        const { member: withoutEmail } = await call('members.add', {
          params: { clientId: id },
          body: { role: 'owner', name: { given: unique('Max'), family: '' } },
        });
        await send(id, { recipients: [amelia.id, tom.id] });
        const token = await tokenMailedTo(present(amelia.email, 'address'));
        await call('activations.accept', {
          params: { token },
          body: { displayName: 'Amelia', password: 'a lantern on the quay' },
        });
        const { sent, skipped } = await send(id, { recipients: 'owners' });
        same(sent, [], 'sent');
        same(
          skipped.map(({ memberId, reason }) => [memberId, reason]),
          [
            [amelia.id, 'already-active'],
            [tom.id, 'cooldown'],
            [withoutEmail.id, 'no-email'],
          ],
          'skipped',
        );
        same(
          (await send(id, { recipients: 'owners-not-active' })).skipped.map(({ memberId }) => memberId),
          [tom.id, withoutEmail.id],
          'owners not active',
        );
      },
    },
    {
      name: 'sending again after the cooldown returns the same invitation with a new link and 30 new days; the old link returns invitation-replaced',
      needs: ['clock', 'mails'],
      async run({ target, addIndividual, send, raw, call, tokenMailedTo }) {
        if ('missing' in target.clock) return;
        const client = await addIndividual();
        const email = present(client.members[0]?.email, 'address');
        const first = present((await send(client.id, { recipients: 'owners' })).sent[0]?.invitation, 'first');
        const old = await tokenMailedTo(email);
        const [refused] = (await send(client.id, { recipients: 'owners' })).skipped;
        same(
          [refused?.reason, Date.parse(refused?.until ?? '') - Date.parse(first.sentAt)],
          ['cooldown', 60_000],
          'cooldown',
        );
        await target.clock.advance(60_000);
        const second = present(
          (await send(client.id, { recipients: 'owners' })).sent[0]?.invitation,
          'second',
        );
        same([second.id === first.id, second.sendCount], [true, 2], 'invitation');
        holds(
          Date.parse(second.expiresAt) - Date.parse(second.sentAt) === 30 * DAY &&
            second.sentAt > first.sentAt,
          'new 30 days',
        );
        const fresh = await tokenMailedTo(email);
        holds(fresh !== old, 'the links differ');
        const replaced = await isProblem(
          await raw('activations.get', { params: { token: old } }),
          'invitation-replaced',
        );
        same(replaced.at, second.sentAt, 'when the newer mail was sent');
        same((await call('activations.get', { params: { token: fresh } })).email, email, 'the new link');
      },
    },
    {
      name: 'twenty concurrent sends create one invitation and one mail',
      needs: ['mails'],
      async run({ target, addIndividual, send }) {
        if ('missing' in target.mails) return;
        const client = await addIndividual();
        const results = await Promise.all(
          Array.from({ length: 20 }, () => send(client.id, { recipients: 'owners' })),
        );
        same(results.filter((result) => result.sent.length === 1).length, 1, 'sends that were accepted');
        same((await target.mails.to(present(client.members[0]?.email, 'address'))).length, 1, 'mails');
      },
    },
  ],
};
