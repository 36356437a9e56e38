import { isProblem, present, same } from '../expectations.ts';
import type { Suite } from './suite.ts';

/** Replaces the link and removes the line end that is added in transit. */
const withoutLink = (text: string): string => text.replaceAll(/\/activate\/[\w-]+/g, '/activate/…').trimEnd();

export const previews: Suite = {
  name: 'previews',
  checks: [
    {
      name: 'a preview equals the mail except for the link, and writes nothing',
      needs: ['mails'],
      async run({ target, addIndividual, send, call, raw, get }) {
        if ('missing' in target.mails) return;
        const form = present((await call('forms.list')).items[0], 'a form');
        const client = await addIndividual();
        const member = present(client.members[0], 'member');
        const content = { formId: form.id, message: 'See you\nsoon <b>' };
        const preview = await call('invitations.preview', {
          params: { clientId: client.id },
          body: { memberId: member.id, ...content },
        });
        same(await get(client), client, 'client');
        const token = present(/\/activate\/([\w-]+)/.exec(preview.text)?.[1], 'a link in the text');
        await isProblem(await raw('activations.get', { params: { token } }), 'not-found');
        same(
          [preview.html.includes('&lt;b&gt;'), preview.html.includes('<b>')],
          [true, false],
          'the message in HTML',
        );
        await send(client.id, { recipients: 'owners', ...content });
        const [mail] = await target.mails.to(present(member.email, 'address'));
        same(
          [preview.subject, withoutLink(preview.text)],
          [mail?.subject, withoutLink(present(mail, 'mail').text)],
          'mail',
        );
      },
    },
    {
      name: 'a test mail is sent to the viewer, equals the preview, and has a cooldown of a minute',
      needs: ['mails'],
      async run({ target, addIndividual, call, raw, get }) {
        if ('missing' in target.mails) return;
        const client = await addIndividual();
        const member = present(client.members[0], 'member');
        const request = { params: { clientId: client.id }, body: { memberId: member.id, message: 'A test' } };
        const { viewer } = await call('session.get');
        const preview = await call('invitations.preview', request);
        const before = (await target.mails.to(viewer.email)).length;
        same(await call('invitations.sendTest', request), { email: viewer.email }, 'response');
        const mails = await target.mails.to(viewer.email);
        same(
          [mails.length, mails.at(-1)?.subject, mails.at(-1)?.text.trimEnd()],
          [before + 1, preview.subject, preview.text.trimEnd()],
          'mail to the viewer',
        );
        same(
          [(await target.mails.to(present(member.email, 'address'))).length, await get(client)],
          [0, client],
          'mails to the member, and the client',
        );
        const again = await isProblem(await raw('invitations.sendTest', request), 'cooldown');
        same(
          (again.retryAfter ?? 0) > 0 && (again.retryAfter ?? 0) <= 60,
          true,
          `seconds to wait (${again.retryAfter})`,
        );
      },
    },
    {
      name: 'members without an address cannot be previewed, and viewers without permission cannot preview',
      async run({ target, addIndividual, call, raw, unique }) {
        const client = await addIndividual();
        const params = { clientId: client.id };
        const memberId = present(client.members[0], 'member').id;
        const { member: withoutEmail } = await call('members.add', {
          params,
          body: { role: 'guest', name: { given: unique('Max'), family: '' } },
        });
        for (const operation of ['invitations.preview', 'invitations.sendTest'] as const) {
          same(
            (
              await isProblem(
                await raw(operation, { params, body: { memberId: withoutEmail.id } }),
                'not-invitable',
              )
            ).reason,
            'no-email',
            'reason',
          );
          await isProblem(await raw(operation, { params, body: { memberId: 'mb_nothing' } }), 'not-found');
          await isProblem(
            await raw(operation, { params: { clientId: 'cl_nothing' }, body: { memberId } }),
            'not-found',
          );
          const { errors } = await isProblem(
            await raw(operation, { params, body: { memberId, formId: 'fm_nothing' } }),
            'validation',
          );
          same(
            errors.map(({ pointer }) => pointer),
            ['/formId'],
            'pointer',
          );
          if (!('missing' in target.readOnlyToken))
            await isProblem(
              await raw(operation, { token: target.readOnlyToken.token, params, body: { memberId } }),
              'forbidden',
            );
        }
      },
    },
  ],
};
