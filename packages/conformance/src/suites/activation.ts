import type { Client } from '@foyer/contract';
import type { CheckContext } from '../context.ts';
import { holds, isProblem, present, same } from '../expectations.ts';
import type { Suite } from './suite.ts';

const password = 'a lantern on the quay';
const accept = { displayName: 'Ann', password };

async function invite(
  { addIndividual, send, tokenMailedTo }: CheckContext,
  formId: string | null = null,
): Promise<{ client: Client; email: string; token: string }> {
  const client = await addIndividual();
  const email = present(client.members[0]?.email, 'address');
  await send(client.id, { recipients: 'owners', formId });
  return { client, email, token: await tokenMailedTo(email) };
}

export const activation: Suite = {
  name: 'activation',
  checks: [
    {
      name: 'opening a link any number of times changes nothing',
      needs: ['mails'],
      async run(context) {
        const { client, email, token } = await invite(context);
        const before = await context.call('clients.get', { params: { clientId: client.id } });
        for (let n = 0; n < 20; n += 1)
          same((await context.call('activations.get', { params: { token } })).email, email, 'address');
        same(await context.call('clients.get', { params: { clientId: client.id } }), before, 'client');
      },
    },
    {
      name: 'setting a password activates the account and returns the form; signing in records the login',
      needs: ['mails'],
      async run(context) {
        const { call } = context;
        const form = present((await call('forms.list')).items[0], 'a form');
        const { client, email, token } = await invite(context, form.id);
        const accepted = await call('activations.accept', { params: { token }, body: accept });
        same([accepted.email, accepted.form?.name], [email, form.name], 'accepted');
        const active = (await call('clients.get', { params: { clientId: client.id } })).members[0];
        same(
          [
            active?.account?.status,
            active?.account?.activatedAt,
            active?.account?.lastLoginAt,
            active?.invitation?.status,
          ],
          ['active', accepted.activatedAt, null, 'accepted'],
          'member',
        );
        const { firm } = await call('session.get');
        const session = await call('clientSessions.create', {
          body: { firmId: firm.id, email: email.toUpperCase(), password },
        });
        same(
          session.clients.map(({ id }) => id),
          [client.id],
          'clients of the session',
        );
        holds(session.token.length >= 40, 'the token is long');
        const member = (await call('clients.get', { params: { clientId: client.id } })).members[0];
        same(member?.account?.lastLoginAt, session.account.lastLoginAt, 'last login');
      },
    },
    {
      name: 'a link activates once; of twenty concurrent requests one succeeds; a used link returns invitation-used',
      needs: ['mails'],
      async run(context) {
        const { token } = await invite(context);
        const answers = await Promise.all(
          Array.from({ length: 20 }, () =>
            context.raw('activations.accept', { params: { token }, body: accept }),
          ),
        );
        same(
          answers.map((answer) => answer.status).sort((a, b) => a - b),
          [200, ...Array.from({ length: 19 }, () => 410)],
          'statuses',
        );
        await isProblem(await context.raw('activations.get', { params: { token } }), 'invitation-used');
        await isProblem(
          await context.raw('activations.accept', { params: { token }, body: accept }),
          'invitation-used',
        );
      },
    },
    {
      name: 'a weak password is rejected with the reason, and the link still works',
      needs: ['mails'],
      async run(context) {
        const { token } = await invite(context);
        const codes = async (weak: string) =>
          (
            await isProblem(
              await context.raw('activations.accept', {
                params: { token },
                body: { ...accept, password: weak },
              }),
              'password-weak',
            )
          ).errors.map((error) => [error.pointer, error.code]);
        same(await codes('short'), [['/password', 'too-short']], 'a short one');
        same(
          (await codes('passwordpassword')).map(([, code]) => code),
          ['common'],
          'a common one',
        );
        await context.call('activations.accept', { params: { token }, body: accept });
      },
    },
    {
      name: 'a link expires after 30 days, not a second earlier; an expired link returns invitation-expired',
      needs: ['mails', 'clock'],
      async run(context) {
        if ('missing' in context.target.clock) return;
        const { client, token } = await invite(context);
        await context.target.clock.advance(30 * 86_400_000 - 1_000);
        await context.call('activations.get', { params: { token } });
        await context.target.clock.advance(1_000);
        const expired = await isProblem(
          await context.raw('activations.get', { params: { token } }),
          'invitation-expired',
        );
        await isProblem(
          await context.raw('activations.accept', { params: { token }, body: accept }),
          'invitation-expired',
        );
        const member = (await context.call('clients.get', { params: { clientId: client.id } })).members[0];
        same(expired.at, member?.invitation?.expiresAt, 'when it expired');
      },
    },
    {
      name: 'requesting a new link returns the same response, whether the link exists or not',
      needs: ['mails', 'clock'],
      async run(context) {
        if ('missing' in context.target.clock || 'missing' in context.target.mails) return;
        const {
          target: { clock },
          call,
          raw,
          addIndividual,
        } = context;
        const { client, email, token } = await invite(context);
        const answer = async (one: string): Promise<string> =>
          (await raw('activations.renew', { params: { token: one } })).text();
        const taken = await answer('x9hT9AzL_OKpT0g9Kso22Fax1W7yiZ9QnKUolp2IMso');
        same(JSON.parse(taken), { received: true }, 'response for an unknown link');
        const before = await context.get(client);
        same(
          [await answer(token), await context.get(client)],
          [taken, before],
          'response for a link that still works',
        );
        same((await context.target.mails.to(email)).length, 1, 'mails so far');
        await clock.advance(30 * 86_400_000);
        same(await answer(token), taken, 'response for an expired link');
        const active = await addIndividual();
        await context.send(active.id, { recipients: 'owners' });
        const used = await context.tokenMailedTo(present(active.members[0]?.email, 'address'));
        await context.activate(active);
        same(await answer(used), taken, 'response for a used link');
        same(
          (await call('clients.get', { params: { clientId: active.id } })).members[0]?.invitation?.status,
          'accepted',
          'invitation of the active one',
        );
      },
    },
    {
      name: 'requesting a new link for an expired one sends it, or notifies the firm once a day, depending on the policy',
      needs: ['mails', 'clock'],
      async run(context) {
        if ('missing' in context.target.clock || 'missing' in context.target.mails) return;
        const {
          target: { clock, mails },
          call,
          raw,
        } = context;
        const { client, email, token } = await invite(context);
        const params = { clientId: client.id, memberId: present(client.members[0], 'member').id };
        await clock.advance(30 * 86_400_000);
        const { policy, viewer } = await call('session.get');
        const toViewer = async (): Promise<number> =>
          (await mails.to(viewer.email)).filter(({ text }) => text.includes(email)).length;
        for (let n = 0; n < 3; n += 1) await raw('activations.renew', { params: { token } });
        const types = (await call('members.timeline', { params })).items.map(({ type }) => type);
        if (policy.linkRenewal === 'send') {
          const fresh = await context.tokenMailedTo(email);
          holds(fresh !== token, 'a new link');
          same((await call('activations.get', { params: { token: fresh } })).email, email, 'the new link');
          same(types.filter((type) => type === 'resent').length, 1, 'times resent');
          return;
        }
        same(
          [await toViewer(), (await mails.to(email)).length],
          [1, 1],
          'mails to the sender, and to the member',
        );
        same(types.filter((type) => type === 'link-requested').length, 1, 'times requested');
        await clock.advance(86_400_000);
        await raw('activations.renew', { params: { token } });
        same(await toViewer(), 2, 'mails a day later');
      },
    },
    {
      name: 'an unknown link returns not-found',
      async run({ raw }) {
        await isProblem(
          await raw('activations.get', { params: { token: 'x9hT9AzL_OKpT0g9Kso22Fax1W7yiZ9QnKUolp2IMso' } }),
          'not-found',
        );
        await isProblem(
          await raw('activations.accept', { params: { token: 'x9hT9AzL' }, body: accept }),
          'not-found',
        );
      },
    },
    {
      name: 'signing in returns the same problem for an unknown address, a wrong password and an inactive account',
      needs: ['mails'],
      async run(context) {
        const { call, raw, unique } = context;
        const { firm } = await call('session.get');
        const invited = await invite(context);
        const active = await invite(context);
        await call('activations.accept', { params: { token: active.token }, body: accept });
        const refusal = async (email: string, tried: string) => {
          const { requestId: _, ...rest } = await isProblem(
            await raw('clientSessions.create', { body: { firmId: firm.id, email, password: tried } }),
            'unauthenticated',
          );
          return rest;
        };
        const wrong = await refusal(active.email, 'another password');
        same(await refusal(`${unique('nobody')}@people.example`, password), wrong, 'an unknown address');
        same(await refusal(invited.email, password), wrong, 'an account not yet active');
        same(await refusal('not an address', password), wrong, 'no address at all');
      },
    },
  ],
};
