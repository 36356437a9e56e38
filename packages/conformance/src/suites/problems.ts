import { isProblem, same } from '../expectations.ts';
import { writesNothing, type Check, type Suite } from './suite.ts';

const entity = { kind: 'entity', name: 'Okafor Family Trust', members: [] };

const checkRefused = (name: string, run: Check['run']): Check => ({
  name: `${name}: rejected, and nothing is written`,
  run: (context) => writesNothing(context, () => run(context)),
});

export const problems: Suite = {
  name: 'problems',
  checks: [
    checkRefused('unknown ids return not-found', async ({ raw }) => {
      await isProblem(await raw('clients.get', { params: { clientId: 'cl_nothing' } }), 'not-found');
      await isProblem(
        await raw('members.add', {
          params: { clientId: 'cl_nothing' },
          body: { role: 'guest', name: { given: 'A', family: 'B' } },
        }),
        'not-found',
      );
      await isProblem(
        await raw('invitations.send', { params: { clientId: 'cl_nothing' }, body: { recipients: 'owners' } }),
        'not-found',
      );
      await isProblem(await raw('clients.get', { params: { clientId: 'a/../b' } }), 'not-found');
    }),
    checkRefused('invalid JSON', async ({ raw }) => {
      for (const text of ['{', '', 'null', '[]', '"text"'])
        await isProblem(await raw('clients.create', { text }), 'validation');
    }),
    checkRefused('another media type than JSON, or none', async ({ raw }) => {
      const text = JSON.stringify(entity);
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'application/jsonp',
      ]) {
        await isProblem(
          await raw('clients.create', { text, headers: { 'content-type': type } }),
          'unsupported-media-type',
        );
      }
      await isProblem(
        await raw('clients.create', { text, headers: { 'content-type': '' } }),
        'unsupported-media-type',
      );
    }),
    checkRefused('a body of ten megabytes', async ({ raw }) => {
      await isProblem(
        await raw('clients.create', { body: { ...entity, name: 'x'.repeat(10_000_000) } }),
        'payload-too-large',
      );
    }),
    checkRefused('an address with a line break, a comma or a display name', async ({ raw }) => {
      for (const email of [
        'tom@people.example\r\nBcc: eve@people.example',
        'tom@people.example,eve@people.example',
        'Tom <tom@people.example>',
        'tom@[127.0.0.1]',
      ]) {
        const body = {
          kind: 'individual',
          members: [{ role: 'owner', name: { given: 'Tom', family: 'Okafor' }, email }],
        };
        const { errors } = await isProblem(await raw('clients.create', { body }), 'validation');
        same(
          errors.map((error) => error.pointer),
          ['/members/0/email'],
          `pointer for ${JSON.stringify(email)}`,
        );
      }
    }),
    checkRefused('invalid query parameters', async ({ raw }) => {
      const wrong: [string, string][] = [
        ['limit', '0'],
        ['limit', '201'],
        ['limit', 'many'],
        ['sort', 'colour'],
        ['status', 'happy'],
        ['plan', 'gold'],
        ['after', 'nonsense'],
        ['offset', '-1'],
        ['hidden', 'maybe'],
      ];
      for (const query of wrong) {
        const { errors } = await isProblem(await raw('clients.list', { query: [query] }), 'validation');
        same(errors[0]?.pointer.split('/')[1], query[0], `pointer for ${query.join('=')}`);
      }
    }),
    {
      name: 'unusual strings are returned unchanged',
      async run({ call, unique }) {
        const strings = [
          '<script>alert(1)</script>',
          "Robert'); DROP TABLE client;--",
          '=1+1',
          '﷽',
          '🐚 ﬁ Ω',
          'مرحبا',
          '{{7*7}}',
          '%00%0a',
          '\\"quoted\\"',
          'a'.repeat(200),
        ];
        for (const name of strings) {
          const client = await call('clients.create', {
            body: { kind: 'entity', name, members: [], preliminaryData: { [unique('key')]: name } },
          });
          const again = await call('clients.get', { params: { clientId: client.id } });
          same([again.name, Object.values(again.preliminaryData)], [name, [name]], 'name and data');
        }
      },
    },
    checkRefused(
      'control characters, lone surrogates and overrides of the text direction in a name',
      async ({ raw }) => {
        for (const name of ['a\0b', 'a\nb', 'a\u202eb\u0007', 'Anna\u202egpj.exe', '\ud800'])
          await isProblem(await raw('clients.create', { body: { ...entity, name } }), 'validation');
      },
    ),
  ],
};
