import type { Client } from '@foyer/contract';
import type { CheckContext, RawRequest } from '../context.ts';
import { holds, isProblem, present, same } from '../expectations.ts';
import { isOffered } from '../target.ts';
import { writesNothing, type Suite } from './suite.ts';

const HEADING =
  'Client,Kind,Member,Role,Email,Activation status,Invited on,Invitation expires on,Activated on,Last logged in,Plan,Assigned staff,External ID,Member external ID';

/** Exports a file and returns its lines without byte order mark and heading. */
async function exportLines(
  { raw }: CheckContext,
  request: RawRequest,
  operation: 'clients.export' | 'clients.exportSelection' = 'clients.export',
): Promise<string[]> {
  const response = await raw(operation, request);
  const bytes = new Uint8Array(await response.arrayBuffer());
  same([response.status, response.headers.get('content-type')?.split(';')[0]], [200, 'text/csv'], 'response');
  same(Array.from(bytes.subarray(0, 3)), [0xef, 0xbb, 0xbf], 'byte order mark');
  const lines = new TextDecoder().decode(bytes).split('\r\n');
  same([lines[0], lines.at(-1)], [HEADING, ''], 'heading and end');
  return lines.slice(1, -1);
}

const bySearch = (search: string): RawRequest => ({ query: [['search', search]] });

/** Adds two clients, the only matches of a search for the word. */
async function addTwoClients({
  addIndividual,
  unique,
}: CheckContext): Promise<{ word: string; ann: Client; zoe: Client }> {
  const word = unique('Csv');
  const add = (given: string, email: string | null) =>
    addIndividual({ plan: 'pro', members: [{ role: 'owner', name: { given, family: word }, email }] });
  return { word, ann: await add('Ann', `${unique('ann')}@people.example`), zoe: await add('Zoë', null) };
}

const importCsv = ({ call }: CheckContext, csv: string, dryRun: boolean) =>
  call('clients.import', { body: { csv, dryRun } });

export const csv: Suite = {
  name: 'csv',
  checks: [
    {
      name: 'an export has one line per member, with the columns of the contract',
      needs: ['mails'],
      async run(context) {
        const { word, ann } = await addTwoClients(context);
        await context.send(ann.id, { recipients: 'owners' });
        await context.activate(ann);
        const { firm, serverTime } = await context.call('session.get');
        const day = new Intl.DateTimeFormat('en-CA', { timeZone: firm.timeZone }).format(
          new Date(serverTime),
        );
        same(
          await exportLines(context, bySearch(word)),
          [
            `Ann ${word},Individual,Ann ${word},Owner,${ann.members[0]?.email ?? ''},Active,${day},,${day},,Pro,,,`,
            `Zoë ${word},Individual,Zoë ${word},Owner,,No e-mail address,,,,,Pro,,,`,
          ],
          'lines',
        );
      },
    },
    {
      name: 'exports a selection by token or ids, without excluded clients',
      async run(context) {
        const { word, ann, zoe } = await addTwoClients(context);
        const { selectionToken } = await context.call('bulkSends.preflight', {
          body: { selection: { filter: { search: word }, except: [zoe.id] } },
        });
        const names = (lines: string[]) => lines.map((line) => line.split(',')[0]);
        same(
          names(await exportLines(context, { query: [['selectionToken', selectionToken]] })),
          [ann.name],
          'by a token',
        );
        same(
          names(
            await exportLines(
              context,
              { body: { selection: { clientIds: [zoe.id, ann.id] } } },
              'clients.exportSelection',
            ),
          ),
          [ann.name, zoe.name],
          'by their ids',
        );
        same(
          names(await exportLines(context, { body: { selectionToken } }, 'clients.exportSelection')),
          [ann.name],
          'by a token in a body',
        );
        await isProblem(
          await context.raw('clients.export', { query: [['selectionToken', `${selectionToken}x`]] }),
          'selection-expired',
        );
        await isProblem(
          await context.raw('clients.export', {
            query: [
              ['selectionToken', selectionToken],
              ['plan', 'pro'],
            ],
          }),
          'validation',
        );
        await isProblem(await context.raw('clients.export', { query: [['plna', 'pro']] }), 'validation');
      },
    },
    {
      name: 'cells that start like a formula are escaped',
      async run(context) {
        const word = context.unique('Sum');
        await context.call('clients.create', {
          body: {
            kind: 'entity',
            name: `=HYPERLINK("${word}")`,
            members: [{ role: 'guest', name: { given: '+1', family: word }, autoInvite: false }],
          },
        });
        const [line] = await exportLines(context, bySearch(word));
        holds(
          line?.startsWith(`"'=HYPERLINK(""${word}"")",Entity,'+1 ${word},Guest,`) === true,
          `the line is ${line ?? 'missing'}`,
        );
      },
    },
    {
      name: 'importing an export changes nothing',
      async run(context) {
        const { word } = await addTwoClients(context);
        await context.call('clients.create', {
          body: {
            kind: 'entity',
            externalId: context.unique('CRM'),
            name: `=Trust ${word}, "the" one`,
            members: [],
          },
        });
        const guests = [
          {
            role: 'guest' as const,
            externalId: context.unique('P'),
            name: { given: 'Priya', family: 'de la Cruz' },
            email: `${context.unique('p')}@people.example`,
            autoInvite: false,
          },
        ];
        const owner = (given: string) => ({ role: 'owner' as const, name: { given, family: word } });
        await context.call('clients.create', {
          body: { kind: 'group', members: [owner('Amelia'), owner('Tom'), ...guests] },
        });
        const lines = await exportLines(context, bySearch(word));
        same(lines.length, 6, 'lines');
        const file = `\uFEFF${[HEADING, ...lines].join('\r\n')}\r\n`;
        same(
          await importCsv(context, file, true),
          { dryRun: true, added: 0, unchanged: 4, errors: [] },
          'dry run',
        );
        same(
          await importCsv(context, file, false),
          { dryRun: false, added: 0, unchanged: 4, errors: [] },
          'real run',
        );
        same((await context.call('clients.list', { query: [['search', word]] })).total, 4, 'clients');
      },
    },
    {
      name: 'an import adds clients with their members and sends no mail',
      needs: ['mails'],
      async run(context) {
        const { unique, call, target } = context;
        const word = unique('Import');
        const [email, guest] = [`${unique('i')}@people.example`, `${unique('g')}@people.example`];
        const staff = present((await call('staff.list')).items[0], 'staff');
        const file =
          `Client,Kind,Member,Role,Email,Plan,Assigned staff,Notes\nA & B ${word},group,Mary Ann ${word},OWNER,${email},pro,${staff.name},x\nA & B ${word},Group,Tom ${word},Owner,,Pro,${staff.name},y\n` +
          `A & B ${word},Group,Priya,Guest,${guest},Pro,${staff.name},\n'=Trust ${word},Entity,,,,,,\n`;
        same((await importCsv(context, file, true)).added, 2, 'dry run');
        same(
          (await call('clients.list', { query: [['search', word]] })).total,
          0,
          'clients after the dry run',
        );
        same(
          await importCsv(context, file, false),
          { dryRun: false, added: 2, unchanged: 0, errors: [] },
          'import',
        );
        const { items } = await call('clients.list', { query: [['search', word]] });
        same(
          items.map(({ name, kind, plan }) => [name, kind, plan]),
          [
            [`=Trust ${word}`, 'entity', 'starter'],
            [`A & B ${word}`, 'group', 'pro'],
          ],
          'clients',
        );
        same(items[1]?.assignedStaff, [{ id: staff.id, name: staff.name }], 'staff');
        same(
          items[1]?.members.map(({ role, name, email: address, invitation }) => [
            role,
            name,
            address,
            invitation,
          ]),
          [
            ['owner', { given: 'Mary Ann', family: word }, email, null],
            ['owner', { given: 'Tom', family: word }, null, null],
            ['guest', { given: 'Priya', family: '' }, guest, null],
          ],
          'members',
        );
        if (isOffered(target.mails))
          same([...(await target.mails.to(email)), ...(await target.mails.to(guest))], [], 'mails');
      },
    },
    {
      name: 'an import reports every error with line and column, and adds nothing if there is one',
      async run(context) {
        const { unique, raw, call } = context;
        const { ann } = await addTwoClients(context);
        const word = unique('Fault');
        const file =
          `Client,Kind,Member,Role,Email,Plan,Assigned staff\r\n${word} Good,Individual,Ann X,Owner,,,\r\n${word},Persn,Ann X,Owner,,,\r\n,Individual,Ann X,Owner,,,\r\n` +
          `"${word}\r\nY",Individual,Ann X,Owner,,,\r\n${word},Individual,Ann X,Owner,not an address,Gold,\r\n${word} E,Individual,Ann X,Owner,${ann.members[0]?.email ?? ''},,Nobody Here\r\n` +
          `${word} G,Group,Ann X,Owner,,,\r\n${ann.name},Individual,${ann.name},Owner,${ann.members[0]?.email ?? ''},Starter,\r\n`;
        const expected = [
          [3, 'Kind', 'unknown-word'],
          [4, 'Client', 'required'],
          [5, 'Client', 'forbidden-character'],
          [7, 'Plan', 'unknown-word'],
          [7, 'Email', 'forbidden-character'],
          [8, 'Assigned staff', 'not-found'],
          [8, 'Email', 'email-taken'],
          [9, 'Kind', 'group-has-owners'],
          [10, 'Plan', 'client-exists'],
        ];
        const toLines = (faults: { line: number | string; column: string; code: string }[]) =>
          faults.map(({ line, column, code }) => `${line} ${column} ${code}`).sort();
        const expectedLines = expected.map((one) => one.join(' ')).sort();
        await writesOnlyKeys(context, async () => {
          same(
            toLines((await importCsv(context, file, true)).errors),
            expectedLines,
            'errors of the dry run',
          );
          const { errors } = await isProblem(
            await raw('clients.import', { body: { csv: file } }),
            'validation',
          );
          same(
            toLines(
              errors.map(({ pointer, code }) => ({
                line: pointer.split('/')[2] ?? '',
                column: pointer.split('/')[3] ?? '',
                code,
              })),
            ),
            expectedLines,
            'errors of the real run',
          );
          same(
            (await importCsv(context, 'Client,Member\nA,B\n', true)).errors.map(({ line, column, code }) => [
              line,
              column,
              code,
            ]),
            [
              [1, 'Kind', 'missing'],
              [1, 'Role', 'missing'],
            ],
            'missing columns',
          );
        });
        same((await call('clients.list', { query: [['search', word]] })).total, 0, 'clients');
      },
    },
    {
      name: 'viewers without permission can neither export nor import; an import runs once per idempotency key',
      needs: ['readOnlyToken'],
      async run(context) {
        const { target, raw, unique } = context;
        if (!isOffered(target.readOnlyToken)) return;
        const { token } = target.readOnlyToken;
        const body = { csv: `Client,Kind,Member,Role\n${unique('Once')},Entity,,\n` };
        await writesNothing(context, async () => {
          await isProblem(await raw('clients.export', { token }), 'forbidden');
          await isProblem(
            await raw('clients.exportSelection', { token, body: { selection: { filter: {} } } }),
            'forbidden',
          );
          await isProblem(await raw('clients.import', { token, body }), 'forbidden');
          await isProblem(await raw('clients.import', { key: null, body }), 'idempotency-key-missing');
        });
        const key = unique('key');
        const [first, second] = [
          await raw('clients.import', { key, body }),
          await raw('clients.import', { key, body }),
        ];
        same(
          [
            (await first.json()).added,
            second.headers.get('idempotent-replayed'),
            (await second.json()).added,
          ],
          [1, 'true', 1],
          'responses',
        );
      },
    },
  ],
};

/** Like `writesNothing`, but allows idempotency keys: a dry run stores its response under its key. */
async function writesOnlyKeys(context: CheckContext, requests: () => Promise<void>): Promise<void> {
  const { rows } = context.target;
  const count = async () =>
    isOffered(rows) ? Object.entries(await rows.count()).filter(([table]) => table !== 'idempotency') : null;
  const before = await count();
  await requests();
  same(await count(), before, 'rows of every table except idempotency keys');
}
