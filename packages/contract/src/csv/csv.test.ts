import { describe, expect, test } from 'vitest';
import { account, client, csvLineCases, delivery, invitation, member, now } from '../../spec/index.ts';
import { clientColumns, type ClientColumn } from '../index.ts';
import {
  createClientSerializer,
  createCsvParser,
  createRowSerializer,
  csvChunk,
  csvColumns,
  csvStream,
  parseCsv,
  readImport,
} from './index.ts';

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const fieldsOf = (csv: string | Uint8Array): string[][] => parseCsv(csv).map(({ fields }) => fields);

describe('writing', () => {
  test.each(csvLineCases)('$name', ({ values, line }) => {
    expect(text(csvChunk([values]))).toBe(`${line}\r\n`);
  });

  test('writes a byte order mark at the start of a file only', () => {
    expect([...csvChunk([['a']], true)]).toEqual([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a]);
    expect([...csvChunk([['a']])]).toEqual([0x61, 0x0d, 0x0a]);
  });

  test('pulls a chunk of a stream only when it is read', async () => {
    let pulled = 0;
    let ended = false;
    async function* chunks() {
      try {
        for (;;) yield [[String((pulled += 1))]];
      } finally {
        ended = true;
      }
    }
    const reader = csvStream(['n'], chunks()).getReader();
    expect(text((await reader.read()).value ?? new Uint8Array())).toBe('\uFEFFn\r\n');
    expect(text((await reader.read()).value ?? new Uint8Array())).toBe('1\r\n');
    expect(pulled).toBeLessThanOrEqual(2);
    await reader.cancel();
    expect(ended).toBe(true);
  });

  test('ends a stream after its last chunk', async () => {
    async function* chunks() {
      yield [['1'], ['2']];
    }
    expect(await new Response(csvStream(['n'], chunks())).text()).toBe('n\r\n1\r\n2\r\n');
  });

  test('cancels a stream whose source has no `return` method', async () => {
    const chunks: AsyncIterable<string[][]> = {
      [Symbol.asyncIterator]: () => ({ next: async () => ({ done: false, value: [['1']] }) }),
    };
    await expect(csvStream(['n'], chunks).cancel()).resolves.toBeUndefined();
  });
});

describe('reading', () => {
  test.each(csvLineCases)('$name: round trip', ({ values, line }) => {
    expect(fieldsOf(`${line}\r\n`)).toEqual([values]);
    expect(fieldsOf(csvChunk([values, ['next']], true))).toEqual([values, ['next']]);
  });

  test('parses chunks of any size, also within a character', () => {
    const bytes = new TextEncoder().encode('\uFEFFname,note\r\n"Zoë, 山田","a ""b""\r\nc"\r\n');
    const parser = createCsvParser();
    const rows = [...bytes].flatMap((byte) => parser.push(Uint8Array.of(byte)));
    expect([...rows, ...parser.end()]).toEqual([
      { line: 1, fields: ['name', 'note'] },
      { line: 2, fields: ['Zoë, 山田', 'a "b"\r\nc'] },
    ]);
  });

  test('returns the line of each row, past line breaks in fields and empty lines', () => {
    expect(parseCsv('a,b\r\n"x\ny",1\r\n\r\nlast,2')).toEqual([
      { line: 1, fields: ['a', 'b'] },
      { line: 2, fields: ['x\ny', '1'] },
      { line: 5, fields: ['last', '2'] },
    ]);
  });

  test('parses a split line break, an open quote, a quote within a value and a lone carriage return', () => {
    const parser = createCsvParser();
    expect(
      [...parser.push('a\r'), ...parser.push('\nb'), ...parser.end()].map(({ fields }) => fields),
    ).toEqual([['a'], ['b']]);
    expect(fieldsOf('"open, and\nnever closed')).toEqual([['open, and\nnever closed']]);
    expect(fieldsOf('5" pipe,x')).toEqual([['5" pipe', 'x']]);
    expect(fieldsOf('a\rb,c')).toEqual([['a\rb', 'c']]);
    expect(fieldsOf("-5,=x,@me,'tis")).toEqual([['-5', '=x', '@me', "'tis"]]);
    expect(fieldsOf('a,""\n')).toEqual([['a', '']]);
    expect(fieldsOf('""')).toEqual([['']]);
    expect(fieldsOf('')).toEqual([]);
    expect(fieldsOf('a,')).toEqual([['a', '']]);
    expect(fieldsOf('a,b\r')).toEqual([['a', 'b']]);
    expect(fieldsOf('\r"x"')).toEqual([['\r"x"']]);
    expect(fieldsOf('\r\r\nx')).toEqual([['\r'], ['x']]);
    expect(fieldsOf('a"b,"c"')).toEqual([['a"b', 'c']]);
  });

  test('ignores a byte order mark at the start of a text only', () => {
    expect(fieldsOf('\uFEFFa,b')).toEqual([['a', 'b']]);
    expect(fieldsOf('a\uFEFF')).toEqual([['a\uFEFF']]);
    const parser = createCsvParser();
    const rows = ['', '\uFEFFa', '\uFEFFb\n'].flatMap((piece) => parser.push(piece));
    expect([...rows, ...parser.end()].map(({ fields }) => fields)).toEqual([['a\uFEFFb']]);
  });
});

describe('clients as rows', () => {
  const { toRows } = createRowSerializer({ timeZone: 'Australia/Sydney', now });
  const heading = csvColumns.join(',');

  test('one row per member, with dates in the time zone of the firm', () => {
    const household = client({
      externalId: 'CRM-1042',
      kind: 'group',
      name: 'Amelia & Tom Okafor',
      assignedStaff: [
        { id: 'st_nora', name: 'Nora Lindqvist' },
        { id: 'st_sam', name: 'Sam Lee' },
      ],
      members: [
        member({
          name: { given: 'Amelia', family: 'Okafor' },
          email: 'amelia@northmail.com',
          invitation: invitation({ status: 'accepted', sentAt: '2026-10-31T13:30:00.000Z' }),
          account: account({
            status: 'active',
            activatedAt: '2026-11-01T12:59:59.000Z',
            lastLoginAt: '2026-11-01T13:00:00.000Z',
          }),
        }),
        member({ invitation: invitation({ delivery: delivery('delivered') }) }),
        member({
          externalId: 'P-7',
          role: 'guest',
          name: { given: 'Priya', family: '' },
          email: null,
          account: null,
        }),
      ],
    });
    expect(heading).toBe(
      'Client,Kind,Member,Role,Email,Activation status,Invited on,Invitation expires on,Activated on,Last logged in,Plan,Assigned staff,External ID,Member external ID',
    );
    expect(toRows(household).map((row) => row.join(','))).toEqual([
      'Amelia & Tom Okafor,Group,Amelia Okafor,Owner,amelia@northmail.com,Active,2026-11-01,,2026-11-01,2026-11-02,Pro,Nora Lindqvist; Sam Lee,CRM-1042,',
      'Amelia & Tom Okafor,Group,Tom Okafor,Owner,tom@northmail.com,Waiting,2026-11-20,2026-12-20,,,Pro,Nora Lindqvist; Sam Lee,CRM-1042,',
      'Amelia & Tom Okafor,Group,Priya,Guest,,No e-mail address,,,,,Pro,Nora Lindqvist; Sam Lee,CRM-1042,P-7',
    ]);
  });

  test.each([
    ['Asia/Kathmandu', '2026-11-24T18:14:59.999Z', '2026-11-24'],
    ['Asia/Kathmandu', '2026-11-24T18:15:00.000Z', '2026-11-25'],
    ['Pacific/Chatham', '2026-09-26T11:14:59.999Z', '2026-09-26'],
    ['Pacific/Chatham', '2026-09-26T11:15:00.000Z', '2026-09-27'],
    ['Australia/Lord_Howe', '2026-10-03T13:29:59.999Z', '2026-10-03'],
    ['Australia/Lord_Howe', '2026-10-03T13:30:00.000Z', '2026-10-04'],
  ])('in %s, %s is on %s', (timeZone, lastLoginAt, date) => {
    const maker = createRowSerializer({ timeZone, now });
    // Called twice, so that both a new and a cached date are checked.
    const dateOf = (at: string) =>
      maker.toRows(client({ members: [member({ account: account({ lastLoginAt: at }) })] }))[0]?.[9];
    dateOf('2026-11-24T18:00:00.000Z');
    expect([dateOf(lastLoginAt), dateOf(lastLoginAt)]).toEqual([date, date]);
  });

  test('writes the status of a member as text', () => {
    const members = [
      member({ email: null, account: null }),
      member(),
      ...(['queued', 'sent', 'bounced'] as const).map((status) =>
        member({ invitation: invitation({ delivery: delivery(status) }) }),
      ),
      member({ invitation: invitation({ expiresAt: '2026-11-22T09:00:00.000Z' }) }),
      member({ invitation: invitation({ status: 'revoked' }) }),
      member({ account: account({ status: 'active' }) }),
      member({ account: account({ status: 'disabled' }) }),
    ];
    expect(toRows(client({ kind: 'entity', members })).map((row) => row[5])).toEqual([
      'No e-mail address',
      'Not invited',
      'Sending',
      'Waiting',
      'Undeliverable',
      'Expired',
      'Revoked',
      'Active',
      'Disabled',
    ]);
  });

  test('writes a row for a client without members', () => {
    expect(
      toRows(
        client({ kind: 'entity', name: 'Quay Trust', plan: 'starter', assignedStaff: [], members: [] }),
      ).map((row) => row.join(',')),
    ).toEqual(['Quay Trust,Entity,,,,,,,,,Starter,,,']);
    expect(toRows(client({ members: [] }))[0]?.slice(2, 10)).toEqual(['', '', '', '', '', '', '', '']);
  });
});

describe('clients with chosen columns', () => {
  const household = client({
    externalId: 'CRM-1042',
    kind: 'group',
    name: 'Amelia & Tom Okafor',
    preliminaryData: { taxReference: 'T-9', risk: 3, isResident: false, none: null },
    members: [
      member({
        name: { given: 'Amelia', family: 'Okafor' },
        account: account({ status: 'active', lastLoginAt: '2026-11-01T13:00:00.000Z' }),
        invitation: invitation({ status: 'accepted', sentAt: '2026-10-31T13:30:00.000Z' }),
      }),
      member({ invitation: invitation() }),
    ],
  });
  const rowOf = (columns: ClientColumn[], one = household): (readonly string[])[] => {
    const { heading, toRow } = createClientSerializer({ columns, timeZone: 'Australia/Sydney', now });
    return [heading, toRow(one)];
  };

  test('writes one row per client with every column', () => {
    expect(rowOf([...clientColumns])).toEqual([
      [
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
      ],
      [
        'Amelia & Tom Okafor',
        'Waiting',
        'Pro',
        'Nora Lindqvist',
        '2026-11-02',
        '2026-10-14',
        'Group',
        'Amelia Okafor; Tom Okafor',
        '2026-11-20',
        '2026-12-20',
        'CRM-1042',
      ],
    ]);
  });

  test('keeps the order of the columns, with preliminary data under its keys', () => {
    expect(
      rowOf([
        'preliminaryData.taxReference',
        'preliminaryData.risk',
        'externalId',
        'preliminaryData.isResident',
        'preliminaryData.none',
        'preliminaryData.missing',
        'name',
      ]),
    ).toEqual([
      ['taxReference', 'risk', 'External ID', 'isResident', 'none', 'missing', 'Client'],
      ['T-9', '3', 'CRM-1042', 'false', '', '', 'Amelia & Tom Okafor'],
    ]);
  });

  test('leaves cells without a value empty', () => {
    expect(
      rowOf(
        ['status', 'assignedStaff', 'members', 'lastLoginAt', 'invitedAt', 'expiresAt', 'externalId'],
        client({ kind: 'entity', assignedStaff: [], members: [] }),
      )[1],
    ).toEqual(['', '', '', '', '', '', '']);
  });
});

describe('readImport', () => {
  const read = (...lines: string[]) =>
    readImport(parseCsv(['Client,Kind,Member,Role,Email,Plan,Assigned staff', ...lines].join('\r\n')));
  const shortly = ({ clients }: ReturnType<typeof read>) =>
    clients.map(
      ({ name, members }) =>
        `${name}: ${members.map((one) => `${one.role} ${one.name.given}/${one.name.family}`).join(', ')}`,
    );

  test('groups consecutive rows by client, but separates individuals with the same name', () => {
    expect(
      shortly(
        read(
          'A & B,Group,Amelia Okafor,Owner,,,',
          'A & B,Group,Tom Okafor,Owner,,,',
          'A & B,Group,Priya,Guest,,,',
          'Tom,Individual,Tom,Owner,,,',
          'Tom,Individual,Tom,Owner,,,',
          'Trust,Entity,,,,,',
        ),
      ),
    ).toEqual([
      'A & B: owner Amelia/Okafor, owner Tom/Okafor, guest Priya/',
      'Tom: owner Tom/',
      'Tom: owner Tom/',
      'Trust: ',
    ]);
  });

  const runs: readonly [what: string, lines: string[], expected: string[]][] = [
    [
      'another kind is another client',
      ['Okafor,Group,Tom,Owner,,,', 'Okafor,Entity,Ann,Owner,,,'],
      ['Okafor: owner Tom/', 'Okafor: owner Ann/'],
    ],
    [
      'another name is another client',
      ['Trust,Entity,Tom,Owner,,,', 'Fund,Entity,Ann,Owner,,,'],
      ['Trust: owner Tom/', 'Fund: owner Ann/'],
    ],
    [
      'consecutive rows of an entity are one client',
      ['Trust,Entity,Tom,Owner,,,', 'Trust,Entity,Ann,Owner,,,'],
      ['Trust: owner Tom/, owner Ann/'],
    ],
    [
      'a row without a member, then one with a member: two clients',
      ['Trust,Entity,,,,,', 'Trust,Entity,Tom,Guest,,,'],
      ['Trust: ', 'Trust: guest Tom/'],
    ],
    [
      'a row with a member, then one without: two clients',
      ['Trust,Entity,Tom,Guest,,,', 'Trust,Entity,,,,,'],
      ['Trust: guest Tom/', 'Trust: '],
    ],
    [
      'guests of an individual come before or after the owner',
      ['Tom,Individual,Max,Guest,,,', 'Tom,Individual,Tom,Owner,,,', 'Tom,Individual,Ann,Guest,,,'],
      ['Tom: guest Max/, owner Tom/, guest Ann/'],
    ],
    [
      'a second owner is a second individual',
      ['Tom,Individual,Tom,Owner,,,', 'Tom,Individual,Ann,Guest,,,', 'Tom,Individual,Tom,Owner,,,'],
      ['Tom: owner Tom/, guest Ann/', 'Tom: owner Tom/'],
    ],
  ];

  test.each(runs)('%s', (_what, lines, expected) => {
    expect(shortly(read(...lines))).toEqual(expected);
  });

  test('returns no errors for a valid file', () => {
    expect(
      read(
        'Tom,Individual,Tom,Owner,,,',
        'Tom,Individual,Ann,Guest,,,',
        'A & B,Group,A,Owner,,,',
        'A & B,Group,B,Owner,,,',
        'Trust,Entity,,,,,',
        'Fund,Entity,Ann,Owner,,,',
      ).errors,
    ).toEqual([]);
  });

  test('trims values, headers and names, and ignores empty staff names', () => {
    expect(
      readImport(
        parseCsv(
          ' Client ,Kind,Member,Role,Assigned staff\r\n Trust , Entity ,mary  ann   lee, Guest ,Nora Lindqvist;;Sam Lee; ',
        ),
      ).clients,
    ).toMatchObject([
      {
        name: 'Trust',
        kind: 'entity',
        assignedStaff: ['Nora Lindqvist', 'Sam Lee'],
        members: [{ name: { given: 'mary ann', family: 'lee' } }],
      },
    ]);
  });

  test('returns null for a missing optional column', () => {
    expect(readImport(parseCsv('Client,Kind,Member,Role\r\nTrust,Entity,,'))).toEqual({
      clients: [
        {
          line: 2,
          externalId: null,
          name: 'Trust',
          kind: 'entity',
          plan: null,
          assignedStaff: null,
          members: [],
        },
      ],
      errors: [],
    });
  });

  test('accepts values in any case, and returns null for missing ones', () => {
    expect(
      read('Trust,ENTITY,mary ann lee,guest,Mary@Northmail.COM,PRO,Nora Lindqvist; Sam Lee').clients,
    ).toEqual([
      {
        line: 2,
        externalId: null,
        name: 'Trust',
        kind: 'entity',
        plan: 'pro',
        assignedStaff: ['Nora Lindqvist', 'Sam Lee'],
        members: [
          {
            line: 2,
            externalId: null,
            role: 'guest',
            name: { given: 'mary ann', family: 'lee' },
            email: 'Mary@Northmail.COM',
          },
        ],
      },
    ]);
    expect(readImport(parseCsv('Role,Member,Kind,Client\r\n,,Entity,Trust')).clients).toEqual([
      {
        line: 2,
        externalId: null,
        name: 'Trust',
        kind: 'entity',
        plan: null,
        assignedStaff: null,
        members: [],
      },
    ]);
  });

  test('reads external ids, which separate clients with the same name', () => {
    const { clients, errors } = readImport(
      parseCsv(
        [
          'External ID,Client,Kind,Member,Role,Member external ID',
          ' CRM-1 ,Trust,Entity,Tom,Owner,P-1',
          'CRM-1,Trust,Entity,Ann,Owner,',
          'CRM-2,Trust,Entity,Eve,Guest,P-2',
        ].join('\r\n'),
      ),
    );
    expect(errors).toEqual([]);
    expect(
      clients.map(({ externalId, members }) => [externalId, ...members.map((one) => one.externalId)]),
    ).toEqual([
      ['CRM-1', 'P-1', null],
      ['CRM-2', 'P-2'],
    ]);
  });

  test('refuses external ids that are too long, have control characters or have no member', () => {
    const errorsOf = (row: string) =>
      readImport(parseCsv(`Client,Kind,Member,Role,External ID,Member external ID\r\n${row}`)).errors.map(
        ({ column, code }) => `${column}: ${code}`,
      );
    expect(errorsOf(`A,Entity,Tom,Owner,${'x'.repeat(128)},${'y'.repeat(128)}`)).toEqual([]);
    expect(errorsOf(`A,Entity,Tom,Owner,${'x'.repeat(129)},P-1`)).toEqual(['External ID: too-long']);
    expect(errorsOf(`A,Entity,Tom,Owner,"a\nb",${'y'.repeat(129)}`)).toEqual([
      'Member external ID: too-long',
      'External ID: forbidden-character',
    ]);
    expect(errorsOf('A,Entity,,,CRM-1,P-1')).toEqual(['Role: unknown-word', 'Member: required']);
  });

  const tooLong = 'At most 100 characters for each part of the name';
  const errorCases: readonly [line: string, column: string, code: string, detail: string][] = [
    [',Entity,,,,,', 'Client', 'required', 'A client needs a name'],
    [`${'x'.repeat(201)},Entity,,,,,`, 'Client', 'too-long', 'At most 200 characters'],
    ['"a\nb",Entity,,,,,', 'Client', 'forbidden-character', 'Control characters are not allowed'],
    ['A\u202eB,Entity,,,,,', 'Client', 'forbidden-character', 'Control characters are not allowed'],
    ['A,Entty,,,,,', 'Kind', 'unknown-word', 'Write one of Individual, Group, Entity'],
    ['A,Entity,,Owner,,,', 'Member', 'required', 'A member needs a name'],
    ['A,Entity,Tom,Boss,,,', 'Role', 'unknown-word', 'Write one of Owner, Guest'],
    ['A,Entity,Tom,,,,', 'Role', 'unknown-word', 'Write one of Owner, Guest'],
    [
      'A,Entity,Tom,Owner,not an address,,',
      'Email',
      'forbidden-character',
      'This is not an e-mail address that mail can be sent to',
    ],
    ['A,Entity,,,,gold,', 'Plan', 'unknown-word', 'Write one of Starter, Pro'],
    [`A,Entity,${'x'.repeat(101)},Owner,,,`, 'Member', 'too-long', tooLong],
    [`A,Entity,Tom ${'x'.repeat(101)},Owner,,,`, 'Member', 'too-long', tooLong],
    ['A,Group,Tom,Owner,,,', 'Kind', 'group-has-owners', 'A household has at least two owners'],
    ['A,Individual,Tom,Guest,,,', 'Kind', 'individual-has-one-owner', 'An individual has exactly one owner'],
  ];

  test.each(errorCases)('%s: the error is in the column %s', (line, column, code, detail) => {
    expect(read(line).errors).toEqual([{ line: 2, column, code, detail }]);
  });

  test('accepts client names of 200 characters and name parts of 100', () => {
    expect(read(`${'x'.repeat(200)},Entity,${'x'.repeat(100)} ${'y'.repeat(100)},Owner,,,`).errors).toEqual(
      [],
    );
  });

  test('skips rows with errors, and treats an address alone as a member', () => {
    const { clients, errors } = read(
      'A,Entity,,,,gold,',
      'A,Entity,,,max@people.example,,',
      'B,Entty,Tom,Owner,,,',
      'B,Entity,,,,,',
    );
    expect(clients.map(({ name, line }) => [name, line])).toEqual([['B', 5]]);
    expect(errors.map(({ line, column }) => [line, column])).toEqual([
      [2, 'Plan'],
      [3, 'Role'],
      [3, 'Member'],
      [4, 'Kind'],
    ]);
  });

  test('returns the missing columns for a file without a header', () => {
    const { clients, errors } = readImport([]);
    expect(clients).toEqual([]);
    expect(errors).toEqual(
      ['Client', 'Kind', 'Member', 'Role'].map((column) => ({
        line: 1,
        column,
        code: 'missing',
        detail: `The column ${column} is missing`,
      })),
    );
  });
});
