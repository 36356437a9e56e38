import { csvChunk, csvLabels, type CsvColumn, type CsvRow } from '@foyer/sdk/csv';

/** The columns of an import. `fixed` are values that can be written into each row when the file has no such column. */
export const importColumns = [
  { column: 'Client', required: true, fixed: [] },
  { column: 'Kind', required: true, fixed: [csvLabels.kind.individual, csvLabels.kind.entity] },
  { column: 'Member', required: true, fixed: [] },
  { column: 'Role', required: true, fixed: [csvLabels.role.owner, csvLabels.role.guest] },
  { column: 'Email', required: false, fixed: [] },
  { column: 'Plan', required: false, fixed: Object.values(csvLabels.plan) },
  { column: 'Assigned staff', required: false, fixed: [] },
  { column: 'External ID', required: false, fixed: [] },
  { column: 'Member external ID', required: false, fixed: [] },
] as const satisfies readonly { column: CsvColumn; required: boolean; fixed: readonly string[] }[];

/** A column of an import. */
export type ImportColumn = (typeof importColumns)[number]['column'];

/** The source of a column: `column:2` of the file, `fixed:Owner` in every row, or an empty string for none. */
export type ImportSource = '' | `column:${number}` | `fixed:${string}`;

/** The source of every column. */
export type ImportMapping = Readonly<Record<ImportColumn, ImportSource>>;

const knownHeadings: Record<ImportColumn, readonly string[]> = {
  Client: ['client', 'clientname', 'household', 'company', 'name'],
  Kind: ['kind', 'type', 'clienttype'],
  Member: ['member', 'membername', 'contact', 'fullname', 'person', 'owner', 'name', 'client', 'clientname'],
  Role: ['role', 'memberrole'],
  Email: ['email', 'emailaddress', 'mail', 'address'],
  Plan: ['plan', 'subscription'],
  'Assigned staff': ['assignedstaff', 'staff', 'adviser', 'advisor', 'accountant', 'manager'],
  'External ID': ['externalid', 'clientexternalid', 'clientid', 'customerid', 'crmid'],
  'Member external ID': ['memberexternalid', 'memberid', 'contactid', 'personid'],
};
const normalize = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]/g, '');

/** Guesses the mapping from the headings. A file without columns for kind and role is one of individuals and owners. */
export function guessMapping(headings: readonly string[]): ImportMapping {
  const normalized = headings.map(normalize);
  const guess = (column: ImportColumn): ImportSource => {
    const index = knownHeadings[column]
      .map((heading) => normalized.indexOf(heading))
      .find((found) => found >= 0);
    if (index !== undefined) return `column:${index}`;
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
    'External ID': guess('External ID'),
    'Member external ID': guess('Member external ID'),
  };
}

/** The required columns without a source. */
export const missingColumns = (mapping: ImportMapping): ImportColumn[] =>
  importColumns
    .filter(({ column, required }) => required && mapping[column] === '')
    .map(({ column }) => column);

/** A file with the headings of the contract. */
export interface ImportFile {
  csv: string;
  /**
   * Maps a line of `csv` to the line of the user's file.
   * @param line the first is 1
   */
  toOriginalLine: (line: number) => number;
}

/** Rewrites the user's file with the headings of the contract. */
export function toImportFile([, ...rows]: readonly CsvRow[], mapping: ImportMapping): ImportFile {
  const used = importColumns.map(({ column }) => column).filter((column) => mapping[column] !== '');
  const cell = (row: CsvRow, column: ImportColumn): string => {
    const source = mapping[column];
    if (!source.startsWith('fixed:')) return row.fields[Number(source.slice('column:'.length))]?.trim() ?? '';
    // A client without members, such as an entity, has no role either.
    return column === 'Role' && cell(row, 'Member') === '' ? '' : source.slice('fixed:'.length);
  };
  const table = rows.map((row) => used.map((column) => cell(row, column)));
  const lines = new Map<number, number>([[1, 1]]);
  let csvLine = 2;
  for (const [index, fields] of table.entries()) {
    lines.set(csvLine, rows[index]?.line ?? csvLine);
    csvLine += 1 + fields.join('').split('\n').length - 1;
  }
  const csv = new TextDecoder().decode(csvChunk([used, ...table]));
  return { csv, toOriginalLine: (line) => lines.get(line) ?? line };
}
