import { describe, expect, test } from 'vitest';
import { account, client, csvLineCases, delivery, invitation, member, now } from '../../spec/index.ts';
import { createCsvParser, createRowMaker, csvChunk, csvColumns, csvStream, parseCsv, readImport } from './index.ts';

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const fieldsOf = (csv: string | Uint8Array): string[][] => parseCsv(csv).map(({ fields }) => fields);

describe('writing', () => {
  test.each(csvLineCases)('$name', ({ values, line }) => {
    expect(text(csvChunk([values]))).toBe(`${line}\r\n`);
  });

  test('a file begins with a byte order mark, and only there', () => {
    expect([...csvChunk([['a']], true)]).toEqual([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a]);
    expect([...csvChunk([['a']])]).toEqual([0x61, 0x0d, 0x0a]);
  });

  test('a stream asks for a chunk when somebody reads on, and for no more when nobody does', async () => {
    let asked = 0;
    let ended = false;
    async function* chunks() {
      try {
        for (;;) yield [[String((asked += 1))]];
      } finally {
        ended = true;
      }
    }
    const reader = csvStream(['n'], chunks()).getReader();
    expect(text((await reader.read()).value ?? new Uint8Array())).toBe('\uFEFFn\r\n');
    expect(text((await reader.read()).value ?? new Uint8Array())).toBe('1\r\n');
    expect(asked).toBeLessThanOrEqual(2);
    await reader.cancel();
    expect(ended).toBe(true);
  });
});

describe('reading', () => {
  test.each(csvLineCases)('$name: what was written comes back', ({ values, line }) => {
    expect(fieldsOf(`${line}\r\n`)).toEqual([values]);
    expect(fieldsOf(csvChunk([values, ['next']], true))).toEqual([values, ['next']]);
  });

  test('a file may come in pieces of any size, also ones that cut a character in two', () => {
    const bytes = new TextEncoder().encode('\uFEFFname,note\r\n"Zoë, 山田","a ""b""\r\nc"\r\n');
    const parser = createCsvParser();
    const rows = [...bytes].flatMap((byte) => parser.push(Uint8Array.of(byte)));
    expect([...rows, ...parser.end()]).toEqual([{ line: 1, fields: ['name', 'note'] }, { line: 2, fields: ['Zoë, 山田', 'a "b"\r\nc'] }]);
  });

  test('rows know the line on which they begin, over line breaks in fields and empty lines', () => {
    expect(parseCsv('a,b\r\n"x\ny",1\r\n\r\nlast,2')).toEqual([
      { line: 1, fields: ['a', 'b'] }, { line: 2, fields: ['x\ny', '1'] }, { line: 5, fields: ['last', '2'] },
    ]);
  });

  test('a line break cut in two, an open quote, a quote in the middle, a lone carriage return', () => {
    const parser = createCsvParser();
    expect([...parser.push('a\r'), ...parser.push('\nb'), ...parser.end()].map(({ fields }) => fields)).toEqual([['a'], ['b']]);
    expect(fieldsOf('"open, and\nnever closed')).toEqual([['open, and\nnever closed']]);
    expect(fieldsOf('5" pipe,x')).toEqual([['5" pipe', 'x']]);
    expect(fieldsOf('a\rb,c')).toEqual([['a\rb', 'c']]);
    expect(fieldsOf("-5,=x,@me,'tis")).toEqual([['-5', '=x', '@me', "'tis"]]);
    expect(fieldsOf('a,""\n')).toEqual([['a', '']]);
    expect(fieldsOf('""')).toEqual([['']]);
    expect(fieldsOf('')).toEqual([]);
  });
});

describe('clients as rows', () => {
  const { rowsOf } = createRowMaker({ timeZone: 'Australia/Sydney', now });
  const heading = csvColumns.join(',');

  test('one row a member, dates as they are in the zone of the firm', () => {
    const household = client({
      kind: 'group', name: 'Amelia & Tom Okafor', assignedStaff: [{ id: 'st_nora', name: 'Nora Lindqvist' }, { id: 'st_sam', name: 'Sam Lee' }],
      members: [
        member({
          name: { given: 'Amelia', family: 'Okafor' }, email: 'amelia@northmail.com', invitation: invitation({ status: 'accepted', sentAt: '2026-10-31T13:30:00.000Z' }),
          account: account({ status: 'active', activatedAt: '2026-11-01T12:59:59.000Z', lastLoginAt: '2026-11-01T13:00:00.000Z' }),
        }),
        member({ invitation: invitation({ delivery: delivery('delivered') }) }),
        member({ role: 'guest', name: { given: 'Priya', family: '' }, email: null, account: null }),
      ],
    });
    expect(heading).toBe('Client,Kind,Member,Role,Email,Activation status,Invited on,Invitation expires on,Activated on,Last logged in,Plan,Assigned staff');
    expect(rowsOf(household).map((row) => row.join(','))).toEqual([
      'Amelia & Tom Okafor,Group,Amelia Okafor,Owner,amelia@northmail.com,Active,2026-11-01,,2026-11-01,2026-11-02,Pro,Nora Lindqvist; Sam Lee',
      'Amelia & Tom Okafor,Group,Tom Okafor,Owner,tom@northmail.com,Waiting,2026-11-20,2026-12-20,,,Pro,Nora Lindqvist; Sam Lee',
      'Amelia & Tom Okafor,Group,Priya,Guest,,No e-mail address,,,,,Pro,Nora Lindqvist; Sam Lee',
    ]);
  });

  test('a client without members has a row, too', () => {
    expect(rowsOf(client({ kind: 'entity', name: 'Quay Trust', plan: 'starter', assignedStaff: [], members: [] })).map((row) => row.join(','))).toEqual([
      'Quay Trust,Entity,,,,,,,,,Starter,',
    ]);
  });
});

describe('reading what a file says of clients', () => {
  const read = (...lines: string[]) => readImport(parseCsv(['Client,Kind,Member,Role,Email,Plan,Assigned staff', ...lines].join('\r\n')));
  const shortly = ({ clients }: ReturnType<typeof read>) => clients.map(({ name, members }) => `${name}: ${members.map((one) => `${one.role} ${one.name.given}/${one.name.family}`).join(', ')}`);

  test('rows of one client stand together; two individuals of one name are two', () => {
    expect(shortly(read('A & B,Group,Amelia Okafor,Owner,,,', 'A & B,Group,Tom Okafor,Owner,,,', 'A & B,Group,Priya,Guest,,,', 'Tom,Individual,Tom,Owner,,,', 'Tom,Individual,Tom,Owner,,,', 'Trust,Entity,,,,,'))).toEqual([
      'A & B: owner Amelia/Okafor, owner Tom/Okafor, guest Priya/', 'Tom: owner Tom/', 'Tom: owner Tom/', 'Trust: ',
    ]);
  });

  test('words are taken in any case; what the file does not say stays open', () => {
    expect(read('Trust,ENTITY,mary ann lee,guest,Mary@Northmail.COM,PRO,Nora Lindqvist; Sam Lee').clients).toEqual([
      {
        line: 2, name: 'Trust', kind: 'entity', plan: 'pro', assignedStaff: ['Nora Lindqvist', 'Sam Lee'],
        members: [{ line: 2, role: 'guest', name: { given: 'mary ann', family: 'lee' }, email: 'Mary@Northmail.COM' }],
      },
    ]);
    expect(readImport(parseCsv('Role,Member,Kind,Client\r\n,,Entity,Trust')).clients).toEqual([{ line: 2, name: 'Trust', kind: 'entity', plan: null, assignedStaff: null, members: [] }]);
  });

  const faultCases: readonly [line: string, column: string, code: string][] = [
    [',Entity,,,,,', 'Client', 'required'], [`${'x'.repeat(201)},Entity,,,,,`, 'Client', 'too-long'], ['"a\nb",Entity,,,,,', 'Client', 'forbidden-character'], ['A,Entty,,,,,', 'Kind', 'unknown-word'],
    ['A,Entity,,Owner,,,', 'Member', 'required'], ['A,Entity,Tom,Boss,,,', 'Role', 'unknown-word'], ['A,Entity,Tom,Owner,not an address,,', 'Email', 'forbidden-character'], ['A,Entity,,,,gold,', 'Plan', 'unknown-word'],
    [`A,Entity,${'x'.repeat(101)},Owner,,,`, 'Member', 'too-long'], ['A,Group,Tom,Owner,,,', 'Kind', 'group-has-owners'], ['A,Individual,Tom,Guest,,,', 'Kind', 'individual-has-one-owner'],
  ];

  test.each(faultCases)('%s: the fault is in the column %s', (line, column, code) => {
    expect(read(line).faults.map((fault) => [fault.line, fault.column, fault.code])).toEqual([[2, column, code]]);
  });

  test('a file without a heading says which columns are missing', () => {
    expect(readImport([]).faults.map(({ line, column }) => [line, column])).toEqual([[1, 'Client'], [1, 'Kind'], [1, 'Member'], [1, 'Role']]);
  });
});
