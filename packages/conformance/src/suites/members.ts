import type { Client, MemberChanges } from '@foyer/contract';
import type { CheckContext } from '../context.ts';
import { isProblem, present, same } from '../expectations.ts';
import type { Suite } from './suite.ts';

/** The path parameters of a client's first member. */
const firstOf = (client: Client) => ({
  clientId: client.id,
  memberId: present(client.members[0], 'member').id,
});

/** Changes the first member of a client. */
const change = ({ call }: CheckContext, client: Client, body: MemberChanges) =>
  call('members.update', { params: firstOf(client), body });

export const members: Suite = {
  name: 'members',
  checks: [
    {
      name: 'changes name and language, and leaves the other fields',
      async run(context) {
        const client = await context.addIndividual();
        const { member, client: changed } = await change(context, client, {
          name: { given: 'Zoë', family: 'Quinn' },
          locale: 'de',
        });
        same(
          [member.name, member.locale, member.email, member.account],
          [{ given: 'Zoë', family: 'Quinn' }, 'de', client.members[0]?.email, client.members[0]?.account],
          'member',
        );
        same(changed.version, client.version + 1, 'version');
        same(await context.get(client), changed, 'client read again');
        same(
          (await change(context, changed, { locale: 'de' })).client.version,
          changed.version,
          'version after an update without changes',
        );
      },
    },
    {
      name: 'changing the address invalidates the link; with resend, the new address gets a new one',
      needs: ['mails'],
      async run(context) {
        const { addIndividual, send, raw, call, unique, tokenMailedTo, get } = context;
        const client = await addIndividual();
        await send(client.id, { recipients: 'owners' });
        const old = await tokenMailedTo(present(client.members[0]?.email, 'address'));
        const email = `${unique('right')}@people.example`;
        const before = await get(client);
        const { member, client: changed } = await change(context, client, {
          email,
          resend: true,
          message: 'Corrected',
        });
        same(
          [member.email, member.invitation?.status, member.invitation?.message, changed.version],
          [email, 'open', 'Corrected', before.version + 1],
          'member',
        );
        await isProblem(await raw('activations.get', { params: { token: old } }), 'invitation-revoked');
        await isProblem(
          await raw('activations.accept', {
            params: { token: old },
            body: { displayName: 'Ann', password: 'a lantern on the quay' },
          }),
          'invitation-revoked',
        );
        same(
          (await call('activations.get', { params: { token: await tokenMailedTo(email) } })).email,
          email,
          'the new link',
        );
        const changes = (await call('members.timeline', { params: firstOf(client) })).items.flatMap((entry) =>
          entry.type === 'address-changed' ? [[entry.from, entry.to]] : [],
        );
        same(changes, [[client.members[0]?.email, email]], 'timeline');
      },
    },
    {
      name: 'changing the address without resend revokes the invitation; changing only its case does not',
      async run(context) {
        const { addIndividual, send, unique } = context;
        const client = await addIndividual();
        await send(client.id, { recipients: 'owners' });
        const email = present(client.members[0]?.email, 'address');
        same(
          (await change(context, client, { email: email.toUpperCase() })).member.invitation?.status,
          'open',
          'invitation after changing only the case',
        );
        const { member } = await change(context, client, { email: `${unique('right')}@people.example` });
        same(
          [member.invitation?.status, member.invitation?.revokedReason],
          ['revoked', 'address-changed'],
          'invitation',
        );
        same(
          (await change(context, client, { email: null })).member.account,
          null,
          'account without an address',
        );
      },
    },
    {
      name: 'an active member whose address changes must be invited again, and the old login stops working',
      needs: ['mails'],
      async run(context) {
        const { addIndividual, send, activate, unique, raw, call } = context;
        const added = await addIndividual();
        await send(added.id, { recipients: 'owners' });
        const client = await activate(added);
        const { firm } = await call('session.get');
        const { member } = await change(context, client, { email: `${unique('new')}@people.example` });
        same([member.account?.status, member.invitation?.status], ['none', 'revoked'], 'member');
        await isProblem(
          await raw('clientSessions.create', {
            body: { firmId: firm.id, email: client.members[0]?.email, password: 'a lantern on the quay' },
          }),
          'unauthenticated',
        );
        same((await send(client.id, { recipients: 'owners' })).sent.length, 1, 'sent');
      },
    },
    {
      name: 'an address of another owner returns email-taken with that owner’s name',
      async run(context) {
        const { addIndividual, addHousehold, raw, get } = context;
        const [mine, theirs] = [await addIndividual(), await addIndividual()];
        const email = present(theirs.members[0]?.email, 'address');
        const taken = await isProblem(
          await raw('members.update', { params: firstOf(mine), body: { email } }),
          'email-taken',
        );
        same(
          [taken.errors.map(({ pointer }) => pointer), taken.detail.includes('Ann Smith')],
          [['/email'], true],
          `problem "${taken.detail}"`,
        );
        same(await get(mine), mine, 'client');
        const household = await addHousehold();
        const twice = await isProblem(
          await raw('members.update', {
            params: firstOf(household),
            body: { email: household.members[1]?.email },
          }),
          'conflict',
        );
        same(
          [twice.reason, twice.errors.map(({ pointer }) => pointer)],
          ['already-member', ['/email']],
          'reason',
        );
      },
    },
    {
      name: 'a change with resend requires an idempotency key and sends once; a change without does not',
      needs: ['mails'],
      async run(context) {
        const { target, addIndividual, raw, unique } = context;
        if ('missing' in target.mails) return;
        const params = firstOf(await addIndividual());
        const email = `${unique('right')}@people.example`;
        await isProblem(
          await raw('members.update', { params, key: null, body: { email, resend: true } }),
          'idempotency-key-missing',
        );
        const request = { params, key: unique('key'), body: { email, resend: true } };
        const [first, second] = [await raw('members.update', request), await raw('members.update', request)];
        same(
          [first.status, second.status, second.headers.get('idempotent-replayed')],
          [200, 200, 'true'],
          'responses',
        );
        same(await second.text(), await first.text(), 'replay');
        same((await target.mails.to(email)).length, 1, 'mails');
        same(
          (await raw('members.update', { params, key: null, body: { locale: 'fr' } })).status,
          200,
          'without a key',
        );
      },
    },
    {
      name: 'a change whose mail cannot be sent changes nothing',
      async run(context) {
        const { addIndividual, send, raw, get } = context;
        const client = await addIndividual();
        await send(client.id, { recipients: 'owners' });
        const cooldown = await isProblem(
          await raw('members.update', { params: firstOf(client), body: { locale: 'fr', resend: true } }),
          'cooldown',
        );
        same(
          (cooldown.retryAfter ?? 0) > 0 && (cooldown.retryAfter ?? 0) <= 60,
          true,
          `seconds to wait (${cooldown.retryAfter})`,
        );
        same((await get(client)).members[0]?.locale, client.members[0]?.locale, 'language');
        const withoutEmail = await isProblem(
          await raw('members.update', { params: firstOf(client), body: { email: null, resend: true } }),
          'not-invitable',
        );
        same(
          [withoutEmail.reason, (await get(client)).members[0]?.email],
          ['no-email', client.members[0]?.email],
          'refusal',
        );
      },
    },
    {
      name: 'changing roles updates the client’s kind; the last owner cannot become a guest',
      async run(context) {
        const { addHousehold, call, raw } = context;
        const household = await addHousehold();
        const params = firstOf(household);
        const asGuest = await call('members.update', { params, body: { role: 'guest' } });
        same([asGuest.member.role, asGuest.client.kind], ['guest', 'individual'], 'one owner left');
        const last = { clientId: household.id, memberId: present(household.members[1], 'member').id };
        await isProblem(await raw('members.update', { params: last, body: { role: 'guest' } }), 'last-owner');
        same(
          (await call('members.update', { params, body: { role: 'owner' } })).client.kind,
          'group',
          'two owners again',
        );
      },
    },
    {
      name: 'removing a member turns the household into an individual and invalidates the link; the last owner cannot be removed',
      needs: ['mails'],
      async run(context) {
        const { addHousehold, send, raw, call, tokenMailedTo, get } = context;
        const household = await addHousehold();
        await send(household.id, { recipients: 'owners' });
        const token = await tokenMailedTo(present(household.members[0]?.email, 'address'));
        const before = await get(household);
        const client = await call('members.remove', { params: firstOf(household) });
        same(
          [client.kind, client.members.map(({ id }) => id), client.version],
          ['individual', [household.members[1]?.id], before.version + 1],
          'client',
        );
        same(await get(household), client, 'client read again');
        await isProblem(await raw('activations.get', { params: { token } }), 'not-found');
        await isProblem(await raw('members.timeline', { params: firstOf(household) }), 'not-found');
        await isProblem(await raw('members.remove', { params: firstOf(household) }), 'not-found');
        await isProblem(await raw('members.remove', { params: firstOf(client) }), 'last-owner');
        same((await get(client)).version, client.version, 'version after the rejected requests');
      },
    },
    {
      name: 'the last owner of an entity can be removed, and the address can be used again',
      async run({ call, unique, addIndividual }) {
        const email = `${unique('tom')}@people.example`;
        const entity = await call('clients.create', {
          body: {
            kind: 'entity',
            name: unique('Trust'),
            members: [{ role: 'owner', name: { given: 'Tom', family: 'Okafor' }, email }],
          },
        });
        same((await call('members.remove', { params: firstOf(entity) })).members, [], 'members');
        const again = await addIndividual({
          members: [{ role: 'owner', name: { given: 'Tom', family: 'Okafor' }, email }],
        });
        same(again.members[0]?.account?.status, 'none', 'account');
      },
    },
    {
      name: 'a viewer without permissions can neither change nor remove',
      needs: ['readOnlyToken'],
      async run({ target, addHousehold, raw, get }) {
        if ('missing' in target.readOnlyToken) return;
        const { token } = target.readOnlyToken;
        const household = await addHousehold();
        const params = firstOf(household);
        await isProblem(await raw('members.update', { token, params, body: { locale: 'fr' } }), 'forbidden');
        await isProblem(await raw('members.remove', { token, params }), 'forbidden');
        await isProblem(await raw('clients.update', { token, params, body: { name: 'Mine' } }), 'forbidden');
        same(await get(household), household, 'client');
      },
    },
  ],
};
