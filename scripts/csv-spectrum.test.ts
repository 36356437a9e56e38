import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createCsvParser, parseCsv } from '../packages/contract/src/csv/index.ts';

// Here rather than beside the parser, which knows no files.
const spectrum = path.dirname(createRequire(import.meta.url).resolve('csv-spectrum'));
const read = (folder: string, name: string): Buffer => readFileSync(path.join(spectrum, folder, name));

const objectsOf = ([heading = [], ...rows]: string[][]) =>
  rows.map((row) => Object.fromEntries(heading.map((column, n) => [column, row[n]])));

// What that collection expects of `location_coordinates` is about another file than the one it holds.
const files = readdirSync(path.join(spectrum, 'csvs')).filter((file) => file !== 'location_coordinates.csv');

test.each(files)('csv-spectrum: %s, whole and byte by byte', (file) => {
  const csv = read('csvs', file);
  const expected: unknown = JSON.parse(read('json', file.replace('.csv', '.json')).toString());
  expect(objectsOf(parseCsv(csv).map(({ fields }) => fields))).toEqual(expected);
  const parser = createCsvParser();
  const rows = [...csv].flatMap((byte) => parser.push(Uint8Array.of(byte)));
  expect(objectsOf([...rows, ...parser.end()].map(({ fields }) => fields))).toEqual(expected);
});

test('csv-spectrum: a file that is not UTF-8 is read all the same', () => {
  expect(parseCsv(read('csvs', 'location_coordinates.csv')).map(({ fields }) => fields)).toEqual([
    ['Contact Phone Number', 'Location Coordinates', 'Cities', 'Counties'],
    ['2095257564', '37\uFFFD36\'37.8"N 121\uFFFD2\'17.9"W', 'Modesto', 'Stanislaus'],
  ]);
});
