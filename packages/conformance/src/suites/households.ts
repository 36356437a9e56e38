import { isProblem, present, same } from '../expectations.ts';
import type { Suite } from './suite.ts';

const tom = { role: 'owner', name: { given: 'Tom', family: 'Okafor' } } as const;

export const households: Suite = {
  name: 'households',
  checks: [
    {
      name: 'adds a client with preliminary data and sends no mail',
      needs: ['mails'],
      async run({ target, unique, call }) {
        const email = `${unique('caroline')}@people.example`;
        const client = await call('clients.create', {
          body: {
            kind: 'individual',
            plan: 'pro',
            preliminaryData: { taxReference: '48291 30572', children: 2, resident: true, note: null },
            members: [{ role: 'owner', name: { given: 'Caroline', family: 'Whitby' }, email }],
          },
        });
        same(
          [client.kind, client.name, client.plan, client.version],
          ['individual', 'Caroline Whitby', 'pro', 1],
          'client',
        );
        same(
          client.preliminaryData,
          { taxReference: '48291 30572', children: 2, resident: true, note: null },
          'preliminary data',
        );
        same(
          client.members.map(({ role, invitation, account }) => [role, invitation, account?.status]),
          [['owner', null, 'none']],
          'members',
        );
        same('missing' in target.mails ? [] : await target.mails.to(email), [], 'mails');
        same(await call('clients.get', { params: { clientId: client.id } }), client, 'client read again');
      },
    },
    {
      name: 'a household is named after its owners; an entity has its own name and may have no owner',
      async run({ call, unique }) {
        const owners = ['Amelia', 'Tom'].map((given) => ({
          role: 'owner',
          name: { given, family: 'Okafor' },
          email: `${unique(given)}@people.example`,
        }));
        const group = await call('clients.create', { body: { kind: 'group', members: owners } });
        same(
          [group.kind, group.name, group.members.length],
          ['group', 'Amelia & Tom Okafor', 2],
          'household',
        );
        const entity = await call('clients.create', {
          body: { kind: 'entity', name: 'Okafor Family Trust', members: [] },
        });
        same([entity.kind, entity.name, entity.members], ['entity', 'Okafor Family Trust', []], 'entity');
      },
    },
    {
      name: 'a guest is invited automatically, owners are not',
      needs: ['mails'],
      async run({ target, unique, call }) {
        if ('missing' in target.mails) return;
        const [owner, guest] = [`${unique('owner')}@people.example`, `${unique('priya')}@people.example`];
        const client = await call('clients.create', {
          body: {
            kind: 'individual',
            members: [
              { ...tom, email: owner },
              { role: 'guest', name: { given: 'Priya', family: 'Raman' }, email: guest },
            ],
          },
        });
        same(
          client.members.map((member) => member.invitation?.status ?? null),
          [null, 'open'],
          'invitations',
        );
        same(client.members[1]?.invitation?.automatic, true, 'the guest was invited automatically');
        same((await target.mails.to(guest)).length, 1, 'mails to the guest');
        same((await target.mails.to(owner)).length, 0, 'mails to the owner');
      },
    },
    {
      name: 'a guest is not invited with autoInvite: false',
      async run({ addIndividual, call, unique }) {
        const { id } = await addIndividual();
        const body = {
          role: 'guest',
          name: { given: 'Priya', family: 'Raman' },
          email: `${unique('priya')}@people.example`,
          autoInvite: false,
        };
        const { member, client } = await call('members.add', { params: { clientId: id }, body });
        same([member.role, member.invitation, client.version], ['guest', null, 2], 'guest');
      },
    },
    {
      name: 'owners are invited on create with sendInvitations',
      async run({ call, unique }) {
        const client = await call('clients.create', {
          body: {
            kind: 'individual',
            sendInvitations: true,
            message: 'Welcome',
            members: [{ ...tom, email: `${unique('tom')}@people.example` }],
          },
        });
        same(
          client.members.map(({ invitation }) => [
            invitation?.status,
            invitation?.message,
            invitation?.automatic,
          ]),
          [['open', 'Welcome', false]],
          'invitations',
        );
      },
    },
    {
      name: 'a form and a message on create go to the owners only',
      async run({ call, unique }) {
        const form = present((await call('forms.list')).items[0], 'a form');
        const client = await call('clients.create', {
          body: {
            kind: 'individual',
            sendInvitations: true,
            formId: form.id,
            message: 'Welcome',
            members: [
              { ...tom, email: `${unique('tom')}@people.example` },
              {
                role: 'guest',
                name: { given: 'Priya', family: 'Raman' },
                email: `${unique('priya')}@people.example`,
              },
            ],
          },
        });
        same(
          client.members.map(({ invitation }) => [invitation?.form?.id ?? null, invitation?.message]),
          [
            [form.id, 'Welcome'],
            [null, null],
          ],
          'form and message',
        );
      },
    },
    {
      name: 'adding a second owner turns an individual into a household',
      async run({ addIndividual, call, unique }) {
        const { id } = await addIndividual();
        const { client, member } = await call('members.add', {
          params: { clientId: id },
          body: { ...tom, email: `${unique('tom')}@people.example` },
        });
        same(
          [client.kind, client.members.length, client.members[1]?.id === member.id],
          ['group', 2, true],
          'household',
        );
      },
    },
    {
      name: 'an address of another owner returns email-taken with that owner’s name, whatever its case',
      async run({ addIndividual, raw, unique, call }) {
        const { id } = await addIndividual();
        const email = `${unique('amelia')}@people.example`;
        await call('clients.create', {
          body: {
            kind: 'individual',
            members: [{ role: 'owner', name: { given: 'Amelia', family: 'Okafor' }, email }],
          },
        });
        const body = { ...tom, email: ` ${email.toUpperCase()} ` };
        const taken = await isProblem(
          await raw('members.add', { params: { clientId: id }, body }),
          'email-taken',
        );
        same(
          taken.errors.map((error) => error.pointer),
          ['/email'],
          'pointer',
        );
        same(taken.detail.includes('Amelia Okafor'), true, `the owner is named in "${taken.detail}"`);
        const nested = await isProblem(
          await raw('clients.create', { body: { kind: 'individual', members: [body] } }),
          'email-taken',
        );
        same(
          nested.errors.map((error) => error.pointer),
          ['/members/0/email'],
          'pointer on create',
        );
      },
    },
    {
      name: 'a guest may have the address of another client’s owner, and shares its account',
      needs: ['mails'],
      async run(context) {
        const { target, addIndividual, call, send, tokenMailedTo } = context;
        if ('missing' in target.mails) return;
        const mine = await addIndividual();
        const theirs = await addIndividual();
        const email = present(theirs.members[0]?.email, 'address');
        await send(theirs.id, { recipients: 'owners' });
        await call('activations.accept', {
          params: { token: await tokenMailedTo(email) },
          body: { displayName: 'Ann', password: 'a lantern on the quay' },
        });
        const { member } = await call('members.add', {
          params: { clientId: mine.id },
          body: { role: 'guest', name: { given: 'Ann', family: 'Smith' }, email },
        });
        same([member.account?.status, member.invitation], ['active', null], 'guest');
        const mails = await target.mails.to(email);
        same(
          [mails.length, /\/activate\//.test(mails[1]?.text ?? '')],
          [2, false],
          'a notification without an activation link',
        );
      },
    },
    {
      name: 'invalid clients are rejected with a pointer to the field',
      async run({ raw }) {
        const pointers = async (body: unknown) =>
          (await isProblem(await raw('clients.create', { body }), 'validation')).errors.map(
            (error) => error.pointer,
          );
        same(
          await pointers({ kind: 'individual', members: [] }),
          ['/members'],
          'an individual without an owner',
        );
        same(await pointers({ kind: 'group', members: [tom] }), ['/members'], 'a household of one');
        same(await pointers({ kind: 'entity', members: [] }), ['/name'], 'an entity without a name');
        same(
          await pointers({ kind: 'individual', members: [{ ...tom, email: 'tom' }] }),
          ['/members/0/email'],
          'an invalid address',
        );
        same(
          await pointers({ kind: 'individual', members: [{ ...tom, name: { given: ' ', family: '' } }] }),
          ['/members/0/name/given'],
          'an empty name',
        );
        same(
          await pointers({ kind: 'individual', members: [tom], assignedStaffIds: ['st_nobody'] }),
          ['/assignedStaffIds/0'],
          'unknown staff',
        );
        same(
          await pointers({ kind: 'individual', members: [tom], formId: 'fm_nothing' }),
          ['/formId'],
          'unknown form',
        );
      },
    },
  ],
};
