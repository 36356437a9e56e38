import type { Client, ImportError, ImportInput, ImportResult } from '@foyer/contract';
import { parseCsv, readImport, type CsvColumn, type ImportedClient } from '@foyer/contract/csv';
import { fullName, parseAddress, toTimestamp } from '@foyer/contract/rules';
import { Problem } from '../../http/problem.ts';
import type { FirmTransaction } from '../../store/portal-store.ts';
import type { TimelineRecord } from '../../store/records.ts';
import { AddressTakenError } from '../../store/store-errors.ts';
import { publishChanges } from '../publish-change.ts';
import type { StaffContext } from '../context.ts';
import { byStaff, toTimelineEntries } from '../append-timeline.ts';
import { requireFirm } from '../issue-invitation.ts';
import { emailTaken } from '../join-member.ts';
import { CHUNK } from './preflight.ts';

const MOST_ROWS = 10_000;

/**
 * Adds the clients of a file, all or none. Identical existing clients stay unchanged, and no mail is sent.
 * @throws Problem `validation` with a pointer such as `/csv/12/Email` for every fault, unless it is a dry run
 */
export async function importClients(
  tx: FirmTransaction,
  context: StaffContext,
  { csv, dryRun = false }: ImportInput,
): Promise<ImportResult> {
  const rows = parseCsv(csv);
  const { clients, errors: faults } =
    rows.length > MOST_ROWS + 1 ? { clients: [], errors: [tooMany] } : readImport(rows);
  const staff = new Map((await tx.staff()).map(({ id, name }) => [name, id]));
  const present = presentOf(await tx.clientsNamed([...new Set(clients.map(({ name }) => name))]));
  const fresh = clients.filter((client) => !isThere(client, present, faults));
  for (const client of fresh) faults.push(...staffFaults(client, staff));
  faults.push(...(await addressFaults(tx, fresh)));
  const errors = faults.sort((a, b) => a.line - b.line);
  if (!dryRun && errors.length > 0) {
    throw new Problem('validation', {
      detail: 'The file has faults. Nobody was added',
      errors: errors.map(({ line, column, code, detail }) => ({
        pointer: `/csv/${line}${column && `/${column}`}`,
        code,
        detail,
      })),
    });
  }
  if (!dryRun) await addClients(tx, context, fresh, staff);
  return { dryRun, added: fresh.length, unchanged: clients.length - fresh.length, errors };
}

const tooMany: ImportError = {
  line: MOST_ROWS + 2,
  column: '',
  code: 'too-many-rows',
  detail: `One import has at most ${MOST_ROWS} rows`,
};

const faultAt = (line: number, column: CsvColumn, code: string, detail: string): ImportError => ({
  line,
  column,
  code,
  detail,
});

const rowKey = (
  client: { name: string; kind: string },
  member: { role: string; name: { given: string; family: string }; email: string | null } | null,
): string =>
  JSON.stringify([
    client.name,
    client.kind,
    member && [member.role, fullName(member.name).trim(), canonical(member.email)],
  ]);

function canonical(email: string | null): string {
  const parsed = parseAddress(email ?? '');
  return parsed.ok ? parsed.canonical : '';
}

/** Maps the CSV rows of existing clients to the clients. */
function presentOf(clients: readonly Client[]): ReadonlyMap<string, Client> {
  return new Map(
    clients.flatMap((client) =>
      (client.members.length === 0 ? [null] : client.members).map(
        (member) => [rowKey(client, member), client] as const,
      ),
    ),
  );
}

/** Whether a client of the file exists. A difference is an error, since an import changes no client. */
function isThere(
  client: ImportedClient,
  present: ReadonlyMap<string, Client>,
  faults: ImportError[],
): boolean {
  const rows = client.members.length === 0 ? [null] : client.members;
  const found = rows.flatMap((member) => present.get(rowKey(client, member)) ?? []);
  const [first] = found;
  if (first === undefined) return false;
  const stranger = rows.find((member) => !present.has(rowKey(client, member)));
  if (stranger)
    faults.push(
      faultAt(stranger.line, 'Member', 'client-exists', 'This client is there already. Add the member there'),
    );
  if (client.plan !== null && client.plan !== first.plan)
    faults.push(
      faultAt(client.line, 'Plan', 'client-exists', 'This client is there already, with another plan'),
    );
  const names = first.assignedStaff
    .map(({ name }) => name)
    .sort()
    .join('\n');
  if (client.assignedStaff !== null && [...client.assignedStaff].sort().join('\n') !== names) {
    faults.push(
      faultAt(
        client.line,
        'Assigned staff',
        'client-exists',
        'This client is there already, with other staff',
      ),
    );
  }
  return true;
}

const staffFaults = (
  { line, assignedStaff }: ImportedClient,
  staff: ReadonlyMap<string, string>,
): ImportError[] =>
  (assignedStaff ?? [])
    .filter((name) => !staff.has(name))
    .map(() => faultAt(line, 'Assigned staff', 'not-found', 'There is no such staff member'));

/** Finds addresses that belong to several owners, or to several members of one client. */
async function addressFaults(
  tx: FirmTransaction,
  clients: readonly ImportedClient[],
): Promise<ImportError[]> {
  const faults: ImportError[] = [];
  const owned = new Set<string>();
  for (const { members } of clients) {
    const here = new Set<string>();
    for (const { line, role, email } of members) {
      if (email === null) continue;
      const address = canonical(email);
      if (here.has(address))
        faults.push(faultAt(line, 'Email', 'address-twice', 'Two members have the same address'));
      here.add(address);
      if (role !== 'owner') continue;
      const isTaken = owned.has(address) || ((await tx.addressHolder(address))?.owner ?? null) !== null;
      if (isTaken)
        faults.push(faultAt(line, 'Email', 'email-taken', 'Another owner signs in with this address'));
      owned.add(address);
    }
  }
  return faults;
}

/** Inserts clients without `joinMember`, which would mail guests. */
async function addClients(
  tx: FirmTransaction,
  { ports, now, viewer }: StaffContext,
  clients: readonly ImportedClient[],
  staff: ReadonlyMap<string, string>,
): Promise<void> {
  const firm = await requireFirm(tx);
  const attribution = { now, by: byStaff(viewer) };
  const timeline: TimelineRecord[] = [];
  const ids: string[] = [];
  for (const { name, kind, plan, assignedStaff, members } of clients) {
    const id = ports.ids.next('cl');
    ids.push(id);
    const people = (assignedStaff ?? []).map((one) => ({ id: staff.get(one) ?? '', name: one }));
    await tx.insertClient({
      id,
      kind,
      name,
      plan: plan ?? 'starter',
      assignedStaff: people,
      preliminaryData: {},
      hidden: false,
      createdAt: toTimestamp(now),
      version: 0,
    });
    for (const { role, name: person, email } of members) {
      const account =
        email === null ? null : (await tx.ensureAccount(canonical(email), ports.ids.next('ac'))).account;
      const memberId = ports.ids.next('mb');
      await tx
        .insertMember({
          id: memberId,
          clientId: id,
          role,
          name: person,
          email,
          locale: firm.locale,
          accountId: account?.id ?? null,
        })
        .catch((thrown: unknown) => {
          // Another transaction has taken the address since the file was checked.
          throw thrown instanceof AddressTakenError ? emailTaken(null, '') : thrown;
        });
      timeline.push(...toTimelineEntries(memberId, attribution, { type: 'added', role }));
    }
  }
  await tx.appendTimeline(timeline);
  for (let from = 0; from < ids.length; from += CHUNK)
    await publishChanges(tx, ids.slice(from, from + CHUNK), 'client.changed', now);
}
