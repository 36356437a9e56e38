import { expect, test } from 'vitest';
import { guessMapping, importColumns, missingColumns, toImportFile } from './import-mapping.ts';
import { readTable } from './read-table.ts';

const fieldsOf = (text: string) => readTable(text).map(({ fields }) => fields);

test.each([
  [
    'commas',
    'Name,Mail\nSmith & Co,"Smith, Ann"\n',
    [
      ['Name', 'Mail'],
      ['Smith & Co', 'Smith, Ann'],
    ],
  ],
  [
    'semicolons',
    'Name;Mail\nSmith, Ann;ann@people.example\n',
    [
      ['Name', 'Mail'],
      ['Smith, Ann', 'ann@people.example'],
    ],
  ],
  [
    'tab-separated text from a spreadsheet',
    'Name\tMail\nSmith, Ann\tann@people.example',
    [
      ['Name', 'Mail'],
      ['Smith, Ann', 'ann@people.example'],
    ],
  ],
  [
    'semicolons around quotes',
    'Name;Note\n"Smith; Ann";"says ""hello"", twice"',
    [
      ['Name', 'Note'],
      ['Smith; Ann', 'says "hello", twice'],
    ],
  ],
])('parses %s', (_, text, fields) => {
  expect(fieldsOf(text)).toEqual(fields);
});

test('maps known headings, and defaults to individuals and owners', () => {
  expect(guessMapping(['Name', 'E-mail address', 'Adviser'])).toEqual({
    Client: 'column:0',
    Kind: 'fixed:Individual',
    Member: 'column:0',
    Role: 'fixed:Owner',
    Email: 'column:1',
    Plan: '',
    'Assigned staff': 'column:2',
    'External ID': '',
    'Member external ID': '',
  });
  expect(guessMapping(importColumns.map(({ column }) => column))).toEqual({
    Client: 'column:0',
    Kind: 'column:1',
    Member: 'column:2',
    Role: 'column:3',
    Email: 'column:4',
    Plan: 'column:5',
    'Assigned staff': 'column:6',
    'External ID': 'column:7',
    'Member external ID': 'column:8',
  });
  expect(guessMapping(['Name', 'CRM ID', 'Contact ID'])).toMatchObject({
    'External ID': 'column:1',
    'Member external ID': 'column:2',
  });
});

test('returns the required columns without a source', () => {
  expect(missingColumns(guessMapping(['Surname', 'Street']))).toEqual(['Client', 'Member']);
});

test('rewrites the file with the headings of the contract, without a role for rows without a member', () => {
  const table = readTable('Name;Mail\nAnn Smith;ann@people.example\nQuay Trust;');
  const mapping = { ...guessMapping(['Name', 'Mail']), Kind: 'fixed:Entity', Member: 'column:1' } as const;
  expect(toImportFile(table, mapping).csv.split('\r\n')).toEqual([
    'Client,Kind,Member,Role,Email',
    'Ann Smith,Entity,ann@people.example,Owner,ann@people.example',
    'Quay Trust,Entity,,,',
    '',
  ]);
});

test('maps lines to the original file, also after line breaks within a value', () => {
  const table = readTable('Note,Name\n"one\ntwo",Ann Smith\n\nthree,Ben Osei\n');
  const { csv, toOriginalLine } = toImportFile(table, guessMapping(['Note', 'Name']));
  expect(csv.split('\r\n')[2]).toBe('Ben Osei,Individual,Ben Osei,Owner');
  expect([toOriginalLine(1), toOriginalLine(2), toOriginalLine(3)]).toEqual([1, 2, 5]);
});
