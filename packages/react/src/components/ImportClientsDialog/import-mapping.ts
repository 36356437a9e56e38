import { csvChunk, csvLabels, type CsvColumn, type CsvRow } from '@foyer/sdk/csv';

/** The columns that an import reads, and what to write into each row when the file has no such column. */
export const importColumns = [
  { column: 'Client', required: true, fixed: [] },
  { column: 'Kind', required: true, fixed: [csvLabels.kind.individual, csvLabels.kind.entity] },
  { column: 'Member', required: true, fixed: [] },
  { column: 'Role', required: true, fixed: [csvLabels.role.owner, csvLabels.role.guest] },
  { column: 'Email', required: false, fixed: [] },
  { column: 'Plan', required: false, fixed: Object.values(csvLabels.plan) },
  { column: 'Assigned staff', required: false, fixed: [] },
] as const satisfies readonly { column: CsvColumn; required: boolean; fixed: readonly string[] }[];

/** One of them. */
export type ImportColumn = (typeof importColumns)[number]['column'];

/** Where a column comes from: `column:2` of the file, `fixed:Owner` in every row, or nowhere. */
export type ImportSource = '' | `column:${number}` | `fixed:${string}`;

/** Where every column comes from. */
export type ImportMapping = Readonly<Record<ImportColumn, ImportSource>>;

const names: Record<ImportColumn, readonly string[]> = {
  Client: ['client', 'clientname', 'household', 'company', 'name'],
  Kind: ['kind', 'type', 'clienttype'],
  Member: ['member', 'membername', 'contact', 'fullname', 'person', 'owner', 'name', 'client', 'clientname'],
  Role: ['role', 'memberrole'],
  Email: ['email', 'emailaddress', 'mail', 'address'],
  Plan: ['plan', 'subscription'],
  'Assigned staff': ['assignedstaff', 'staff', 'adviser', 'advisor', 'accountant', 'manager'],
};
const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]/g, '');

/** What the heading suggests; a file of individuals needs no column for kind or role. */
export function guessMapping(heading: readonly string[]): ImportMapping {
  const known = heading.map(plain);
  const guess = (column: ImportColumn): ImportSource => {
    const place = names[column].map((name) => known.indexOf(name)).find((at) => at >= 0);
    if (place !== undefined) return `column:${place}`;
    return column === 'Kind'
      ? `fixed:${csvLabels.kind.individual}`
      : column === 'Role'
        ? `fixed:${csvLabels.role.owner}`
        : '';
  };
  return {
    Client: guess('Client'),
    Kind: guess('Kind'),
    Member: guess('Member'),
    Role: guess('Role'),
    Email: guess('Email'),
    Plan: guess('Plan'),
    'Assigned staff': guess('Assigned staff'),
  };
}

/** The columns that have to come from somewhere and do not. */
export const missingColumns = (mapping: ImportMapping): ImportColumn[] =>
  importColumns
    .filter(({ column, required }) => required && mapping[column] === '')
    .map(({ column }) => column);

/** A file as the portal reads it, and which line of the person's own file each of its lines was. */
export interface ImportFile {
  csv: string;
  /** @param line of `csv`; the first is 1 */
  ownLine: (line: number) => number;
}

/** Writes the file anew under the portal's own headings. */
export function toImportFile([, ...rows]: readonly CsvRow[], mapping: ImportMapping): ImportFile {
  const used = importColumns.map(({ column }) => column).filter((column) => mapping[column] !== '');
  const cell = (row: CsvRow, column: ImportColumn): string => {
    const source = mapping[column];
    if (!source.startsWith('fixed:')) return row.fields[Number(source.slice('column:'.length))]?.trim() ?? '';
    // A client without anybody, such as an entity, has no role either.
    return column === 'Role' && cell(row, 'Member') === '' ? '' : source.slice('fixed:'.length);
  };
  const table = rows.map((row) => used.map((column) => cell(row, column)));
  const lines = new Map<number, number>([[1, 1]]);
  let at = 2;
  for (const [index, fields] of table.entries()) {
    lines.set(at, rows[index]?.line ?? at);
    at += 1 + fields.join('').split('\n').length - 1;
  }
  const csv = new TextDecoder().decode(csvChunk([used, ...table]));
  return { csv, ownLine: (line) => lines.get(line) ?? line };
}
