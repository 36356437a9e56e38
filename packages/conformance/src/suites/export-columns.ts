import { clientColumns, type Client } from '@foyer/contract';
import type { CheckContext, RawRequest } from '../context.ts';
import { isProblem, present, same } from '../expectations.ts';
import { isOffered } from '../target.ts';
import type { Suite } from './suite.ts';

const headings = [
  'Client',
  'Activation status',
  'Plan',
  'Assigned staff',
  'Last logged in',
  'Created on',
  'Kind',
  'Members',
  'Invited on',
  'Invitation expires on',
  'External ID',
];

/** Exports a file and returns its lines without the byte order mark. */
async function exportLines(
  { raw }: CheckContext,
  request: RawRequest,
  operation: 'clients.export' | 'clients.exportSelection' = 'clients.export',
): Promise<string[]> {
  const response = await raw(operation, request);
  const text = await response.text();
  same([response.status, response.headers.get('content-type')?.split(';')[0]], [200, 'text/csv'], 'response');
  return text.replace('\uFEFF', '').trimEnd().split('\r\n');
}

const query = (columns: readonly string[], ...rest: [string, string][]): RawRequest => ({
  query: [...rest, ...columns.map((column): [string, string] => ['columns', column])],
});

/** Adds a household with preliminary data, the only match of a search for its family name. */
async function addHousehold({ call, unique }: CheckContext): Promise<{ word: string; client: Client }> {
  const word = unique('Columns');
  const owner = (given: string) => ({
    role: 'owner' as const,
    name: { given, family: word },
    email: `${unique(given.toLowerCase())}@people.example`,
  });
  const client = await call('clients.create', {
    body: {
      kind: 'group',
      externalId: word.toUpperCase(),
      plan: 'pro',
      members: [owner('Amelia'), owner('Tom')],
      preliminaryData: { taxReference: '=48-291', employees: 3, isResident: false },
    },
  });
  return { word, client };
}

export const exportColumns: Suite = {
  name: 'export of columns',
  checks: [
    {
      name: 'an export with columns has one line per client, with these columns in this order',
      needs: ['mails'],
      async run(context) {
        const { word, client } = await addHousehold(context);
        const { firm, serverTime } = await context.call('session.get');
        const dayOf = (at: string): string =>
          new Intl.DateTimeFormat('en-CA', { timeZone: firm.timeZone }).format(new Date(at));
        await context.send(client.id, { recipients: 'owners' });
        const { members } = await context.activate(client);
        const expiresAt = present(members[1]?.invitation?.expiresAt, 'expiry');
        const today = dayOf(serverTime);
        const cells = [
          `Amelia & Tom ${word}`,
          'Waiting',
          'Pro',
          '',
          '',
          today,
          'Group',
          `Amelia ${word}; Tom ${word}`,
          today,
          dayOf(expiresAt),
          word.toUpperCase(),
        ];
        if (isOffered(context.target.mails))
          await context.target.mails.to(present(members[1]?.email, 'address'));
        same(
          await exportLines(context, query(clientColumns, ['search', word])),
          [headings.join(','), cells.join(',')],
          'every column',
        );
        same(
          await exportLines(context, query([...clientColumns].reverse(), ['search', word])),
          [headings.toReversed().join(','), cells.toReversed().join(',')],
          'in the reverse order',
        );
      },
    },
    {
      name: 'preliminary data is exported under its key, and empty without a value',
      async run(context) {
        const { word } = await addHousehold(context);
        const columns = ['taxReference', 'employees', 'isResident', 'missing'].map(
          (key) => `preliminaryData.${key}`,
        );
        same(
          await exportLines(context, query(['externalId', ...columns], ['search', word])),
          [
            'External ID,taxReference,employees,isResident,missing',
            `${word.toUpperCase()},'=48-291,3,false,`,
          ],
          'lines',
        );
      },
    },
    {
      name: 'columns apply to a selection by ids and by token',
      async run(context) {
        const { word, client } = await addHousehold(context);
        const columns = ['externalId', 'name'];
        const expected = ['External ID,Client', `${word.toUpperCase()},${client.name}`];
        const selection = { clientIds: [client.id] };
        const { selectionToken } = await context.call('bulkSends.preflight', { body: { selection } });
        same(
          await exportLines(context, { body: { selection, columns } }, 'clients.exportSelection'),
          expected,
          'by ids',
        );
        same(
          await exportLines(context, { body: { selectionToken, columns } }, 'clients.exportSelection'),
          expected,
          'by a token in a body',
        );
        same(
          await exportLines(context, query(columns, ['selectionToken', selectionToken])),
          expected,
          'by a token',
        );
      },
    },
    {
      name: 'refuses unknown columns',
      async run({ raw }) {
        for (const column of ['colour', 'Name', 'preliminaryData', 'preliminaryData.', '']) {
          const { errors } = await isProblem(await raw('clients.export', query([column])), 'validation');
          same(errors[0]?.pointer.split('/')[1], 'columns', `pointer for ${JSON.stringify(column)}`);
        }
        const body = { selection: { filter: {} }, columns: [] };
        await isProblem(await raw('clients.exportSelection', { body }), 'validation');
      },
    },
  ],
};
