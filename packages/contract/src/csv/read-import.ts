import type { ClientKind, Plan } from '../client.ts';
import type { MemberRole, PersonName } from '../member.ts';
import { parseAddress } from '../rules/address.ts';
import { hasControlCharacters } from '../rules/text.ts';
import type { ImportError } from '../transfer.ts';
import type { CsvRow } from './parse.ts';
import { csvLabels, VALUE_SEPARATOR, type CsvColumn } from './table.ts';

/** A member in an imported file. */
export interface ImportedMember {
  line: number;
  externalId: string | null;
  role: MemberRole;
  name: PersonName;
  email: string | null;
}

/** A client in an imported file: consecutive rows with the same name, kind and external id. */
export interface ImportedClient {
  /** The line of its first row. */
  line: number;
  externalId: string | null;
  name: string;
  kind: ClientKind;
  /** Null if the file has no value. */
  plan: Plan | null;
  /** Names of staff; null if the file has no such column. */
  assignedStaff: string[] | null;
  members: ImportedMember[];
}

const REQUIRED: readonly CsvColumn[] = ['Client', 'Kind', 'Member', 'Role'];
const MAX_NAME_LENGTH = 200;
const MAX_NAME_PART_LENGTH = 100;
const MAX_EXTERNAL_ID_LENGTH = 128;

/**
 * Reads the clients of a parsed file, and the errors in it. Unknown columns are ignored.
 * @example readImport(parseCsv('Client,Kind,Member,Role\r\nQuay Trust,Entity,,')).clients // [{ name: 'Quay Trust', kind: 'entity', … }]
 */
export function readImport([heading, ...rows]: readonly CsvRow[]): {
  clients: ImportedClient[];
  errors: ImportError[];
} {
  const indexes = new Map((heading?.fields ?? []).map((name, index) => [name.trim(), index]));
  const missing = REQUIRED.filter((column) => !indexes.has(column));
  if (missing.length > 0)
    return {
      clients: [],
      errors: missing.map((column) => importError(1, column, 'missing', `The column ${column} is missing`)),
    };
  const clients: ImportedClient[] = [];
  const errors: ImportError[] = [];
  for (const { line, fields } of rows) {
    const read = readRow(
      line,
      (column) => (fields[indexes.get(column) ?? -1] ?? '').trim(),
      (column) => indexes.has(column),
    );
    errors.push(...read.errors);
    if (read.client === null) continue;
    const last = clients.at(-1);
    if (last !== undefined && isSameClient(last, read.client)) last.members.push(...read.client.members);
    else clients.push(read.client);
  }
  return { clients, errors: [...errors, ...clients.flatMap(ownerErrors)] };
}

const importError = (line: number, column: CsvColumn | '', code: string, detail: string): ImportError => ({
  line,
  column,
  code,
  detail,
});

function readRow(
  line: number,
  cell: (column: CsvColumn) => string,
  has: (column: CsvColumn) => boolean,
): { client: ImportedClient | null; errors: ImportError[] } {
  const errors: ImportError[] = [];
  const refuse = (column: CsvColumn, code: string, detail: string): null => {
    errors.push(importError(line, column, code, detail));
    return null;
  };
  const keyOf = <Key extends string>(column: CsvColumn, labels: Record<Key, string>): Key | null => {
    const value = cell(column).toLowerCase();
    for (const key in labels) if (labels[key].toLowerCase() === value) return key;
    return refuse(column, 'unknown-word', `Write one of ${Object.values(labels).join(', ')}`);
  };
  const name = cell('Client');
  if (name === '') refuse('Client', 'required', 'A client needs a name');
  if (name.length > MAX_NAME_LENGTH) refuse('Client', 'too-long', `At most ${MAX_NAME_LENGTH} characters`);
  for (const column of ['External ID', 'Member external ID'] as const) {
    if (cell(column).length > MAX_EXTERNAL_ID_LENGTH)
      refuse(column, 'too-long', `At most ${MAX_EXTERNAL_ID_LENGTH} characters`);
  }
  for (const column of ['Client', 'Member', 'External ID', 'Member external ID'] as const) {
    if (hasControlCharacters(cell(column)))
      refuse(column, 'forbidden-character', 'Control characters are not allowed');
  }
  const kind = keyOf('Kind', csvLabels.kind);
  const plan = cell('Plan') === '' ? null : keyOf('Plan', csvLabels.plan);
  const hasNoMember = (['Member', 'Role', 'Email', 'Member external ID'] as const).every(
    (column) => cell(column) === '',
  );
  const role = hasNoMember ? null : keyOf('Role', csvLabels.role);
  const person = splitName(cell('Member'));
  if (!hasNoMember && cell('Member') === '') refuse('Member', 'required', 'A member needs a name');
  if (Math.max(person.given.length, person.family.length) > MAX_NAME_PART_LENGTH)
    refuse('Member', 'too-long', `At most ${MAX_NAME_PART_LENGTH} characters for each part of the name`);
  const address = cell('Email') === '' ? null : parseAddress(cell('Email'));
  if (address?.ok === false)
    refuse('Email', address.reason, 'This is not an e-mail address that mail can be sent to');
  if (errors.length > 0 || kind === null) return { client: null, errors };
  const email = address?.ok ? address.original : null;
  const members =
    role === null
      ? []
      : [{ line, externalId: cell('Member external ID') || null, role, name: person, email }];
  const assignedStaff = has('Assigned staff')
    ? cell('Assigned staff')
        .split(VALUE_SEPARATOR.trim())
        .map((one) => one.trim())
        .filter((one) => one !== '')
    : null;
  const externalId = cell('External ID') || null;
  return { client: { line, externalId, name, kind, plan, assignedStaff, members }, errors };
}

/** Splits a name: the last word is the family name; a single word is the given name. */
function splitName(whole: string): PersonName {
  const words = whole.split(/\s+/);
  return words.length === 1
    ? { given: whole, family: '' }
    : { given: words.slice(0, -1).join(' '), family: words.at(-1) ?? '' };
}

/** Whether a row belongs to the client of the row before. Consecutive individuals with the same name are separate clients. */
function isSameClient(before: ImportedClient, { externalId, name, kind, members }: ImportedClient): boolean {
  if (before.externalId !== externalId || before.name !== name || before.kind !== kind) return false;
  if (members.length === 0 || before.members.length === 0) return false;
  return (
    kind !== 'individual' ||
    members[0]?.role !== 'owner' ||
    before.members.every(({ role }) => role !== 'owner')
  );
}

function ownerErrors({ line, kind, members }: ImportedClient): ImportError[] {
  const owners = members.filter(({ role }) => role === 'owner').length;
  if (kind === 'individual' && owners !== 1)
    return [importError(line, 'Kind', 'individual-has-one-owner', 'An individual has exactly one owner')];
  if (kind === 'group' && owners < 2)
    return [importError(line, 'Kind', 'group-has-owners', 'A household has at least two owners')];
  return [];
}
