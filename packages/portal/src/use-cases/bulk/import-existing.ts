import type { Client, ImportError, Member } from '@foyer/contract';
import type { CsvColumn, ImportedClient, ImportedMember } from '@foyer/contract/csv';
import { fullName, parseAddress } from '@foyer/contract/rules';

/** Creates an error in a cell. */
export const importError = (line: number, column: CsvColumn, code: string, detail: string): ImportError => ({
  line,
  column,
  code,
  detail,
});

/** Returns the canonical form of an address; '' for none. */
export function canonicalOrEmpty(email: string | null): string {
  const parsed = parseAddress(email ?? '');
  return parsed.ok ? parsed.canonical : '';
}

/** A row of an existing client. */
interface ExistingRow {
  client: Client;
  member: Member | null;
}

/** Finds clients of a file among those of the firm. */
export interface ExistingClients {
  /** Returns the client of the firm that a client of the file is; null if it is new. */
  find(client: ImportedClient): Client | null;
  /** Returns the differences between the two: an import changes no client. */
  differences(client: ImportedClient, existing: Client): ImportError[];
  /** The external ids of all members. */
  memberExternalIds: ReadonlySet<string>;
}

const rowKey = (
  client: { name: string; kind: string },
  member: Pick<ImportedMember, 'role' | 'name' | 'email'> | null,
): string =>
  JSON.stringify([
    client.name,
    client.kind,
    member && [member.role, fullName(member.name).trim(), canonicalOrEmpty(member.email)],
  ]);

const membersOrNone = <T>(members: readonly T[]): readonly (T | null)[] =>
  members.length === 0 ? [null] : members;

const rowsOf = (client: Client): [string, ExistingRow][] =>
  membersOrNone(client.members).map((member) => [rowKey(client, member), { client, member }]);

/** Indexes clients of the firm by their external ids and by their rows in a file. */
export function indexExistingClients(clients: readonly Client[]): ExistingClients {
  const byExternalId = new Map(clients.map((client) => [client.externalId, client]));
  const rows = new Map(clients.flatMap(rowsOf));
  const rowsWithoutExternalId = new Map(
    clients.filter(({ externalId }) => externalId === null).flatMap(rowsOf),
  );

  const find = (client: ImportedClient): Client | null => {
    const known = client.externalId === null ? undefined : byExternalId.get(client.externalId);
    if (known !== undefined) return known;
    // With another external id, a client of the same name is another client.
    const candidates = client.externalId === null ? rows : rowsWithoutExternalId;
    for (const member of membersOrNone(client.members)) {
      const found = candidates.get(rowKey(client, member));
      if (found !== undefined) return found.client;
    }
    return null;
  };

  const differences = (client: ImportedClient, existing: Client): ImportError[] => {
    const { line, externalId, plan, assignedStaff } = client;
    const errorAt = (at: number, column: CsvColumn, detail: string): ImportError =>
      importError(at, column, 'client-exists', detail);
    if (existing.name !== client.name || existing.kind !== client.kind)
      return [errorAt(line, 'External ID', 'The client with this external ID has another name or kind')];
    const errors: ImportError[] = [];
    if (externalId !== null && existing.externalId === null)
      errors.push(errorAt(line, 'External ID', 'This client is there already, without this external ID'));
    const known = externalId === existing.externalId ? new Map(rowsOf(existing)) : rows;
    const stranger = membersOrNone(client.members).find((member) => !known.has(rowKey(client, member)));
    if (stranger)
      errors.push(errorAt(stranger.line, 'Member', 'This client is there already. Add the member there'));
    for (const member of client.members) {
      const found = known.get(rowKey(client, member))?.member ?? null;
      if (found !== null && member.externalId !== null && member.externalId !== found.externalId)
        errors.push(
          errorAt(
            member.line,
            'Member external ID',
            'This member is there already, with another external ID',
          ),
        );
    }
    if (plan !== null && plan !== existing.plan)
      errors.push(errorAt(line, 'Plan', 'This client is there already, with another plan'));
    const names = existing.assignedStaff
      .map(({ name }) => name)
      .sort()
      .join('\n');
    if (assignedStaff !== null && [...assignedStaff].sort().join('\n') !== names)
      errors.push(errorAt(line, 'Assigned staff', 'This client is there already, with other staff'));
    return errors;
  };

  return {
    find,
    differences,
    memberExternalIds: new Set(
      clients.flatMap(({ members }) => members.flatMap(({ externalId }) => externalId ?? [])),
    ),
  };
}
