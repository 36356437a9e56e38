import type { ImportError, ImportInput, ImportResult } from '@foyer/contract';
import { parseCsv, readImport, type ImportedClient } from '@foyer/contract/csv';
import { toTimestamp } from '@foyer/contract/rules';
import { Problem } from '../../http/problem.ts';
import type { FirmTransaction } from '../../store/portal-store.ts';
import type { TimelineRecord } from '../../store/records.ts';
import { AddressTakenError } from '../../store/store-errors.ts';
import { publishChanges } from '../publish-change.ts';
import type { StaffContext } from '../context.ts';
import { byStaff, toTimelineEntries } from '../append-timeline.ts';
import { externalIdProblem } from '../external-id.ts';
import { requireFirm } from '../issue-invitation.ts';
import { emailTaken } from '../join-member.ts';
import {
  canonicalOrEmpty,
  importError,
  indexExistingClients,
  type ExistingClients,
} from './import-existing.ts';
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
  const existing = await existingClients(tx, clients);
  const fresh: ImportedClient[] = [];
  for (const client of clients) {
    const found = existing.find(client);
    if (found === null) fresh.push(client);
    else faults.push(...existing.differences(client, found));
  }
  faults.push(...externalIdFaults(fresh, existing));
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

/** Reads the clients of the firm that clients of the file could be. */
async function existingClients(
  tx: FirmTransaction,
  clients: readonly ImportedClient[],
): Promise<ExistingClients> {
  const externalIds = clients.flatMap(({ externalId, members }) =>
    [externalId, ...members.map((member) => member.externalId)].flatMap((id) => id ?? []),
  );
  const found = [
    ...(await tx.clientsNamed([...new Set(clients.map(({ name }) => name))])),
    ...(externalIds.length === 0 ? [] : await tx.clientsWithExternalIds([...new Set(externalIds)])),
  ];
  return indexExistingClients([...new Map(found.map((client) => [client.id, client])).values()]);
}

/** Finds external ids that two new clients or two members have. */
function externalIdFaults(
  clients: readonly ImportedClient[],
  { memberExternalIds }: ExistingClients,
): ImportError[] {
  const faults: ImportError[] = [];
  const [clientIds, memberIds] = [new Set<string>(), new Set<string>()];
  const twice = 'This external ID is in the file twice';
  for (const { line, externalId, members } of clients) {
    if (externalId !== null && clientIds.has(externalId))
      faults.push(importError(line, 'External ID', 'external-id-twice', twice));
    clientIds.add(externalId ?? '');
    for (const member of members) {
      if (member.externalId === null) continue;
      if (memberExternalIds.has(member.externalId))
        faults.push(
          importError(
            member.line,
            'Member external ID',
            'external-id-taken',
            'Another member of the firm has this external ID',
          ),
        );
      else if (memberIds.has(member.externalId))
        faults.push(importError(member.line, 'Member external ID', 'external-id-twice', twice));
      memberIds.add(member.externalId);
    }
  }
  return faults;
}

const staffFaults = (
  { line, assignedStaff }: ImportedClient,
  staff: ReadonlyMap<string, string>,
): ImportError[] =>
  (assignedStaff ?? [])
    .filter((name) => !staff.has(name))
    .map(() => importError(line, 'Assigned staff', 'not-found', 'There is no such staff member'));

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
      const address = canonicalOrEmpty(email);
      if (here.has(address))
        faults.push(importError(line, 'Email', 'address-twice', 'Two members have the same address'));
      here.add(address);
      if (role !== 'owner') continue;
      const isTaken = owned.has(address) || ((await tx.addressHolder(address))?.owner ?? null) !== null;
      if (isTaken)
        faults.push(importError(line, 'Email', 'email-taken', 'Another owner signs in with this address'));
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
  for (const { externalId, name, kind, plan, assignedStaff, members } of clients) {
    const id = ports.ids.next('cl');
    ids.push(id);
    const people = (assignedStaff ?? []).map((one) => ({ id: staff.get(one) ?? '', name: one }));
    await tx
      .insertClient({
        id,
        externalId,
        kind,
        name,
        plan: plan ?? 'starter',
        assignedStaff: people,
        preliminaryData: {},
        hidden: false,
        createdAt: toTimestamp(now),
        version: 0,
      })
      .catch(externalIdProblem('client', ''));
    for (const { externalId: memberExternalId, role, name: person, email } of members) {
      const account =
        email === null
          ? null
          : (await tx.ensureAccount(canonicalOrEmpty(email), ports.ids.next('ac'))).account;
      const memberId = ports.ids.next('mb');
      await tx
        .insertMember({
          id: memberId,
          externalId: memberExternalId,
          clientId: id,
          role,
          name: person,
          email,
          locale: firm.locale,
          accountId: account?.id ?? null,
        })
        .catch((thrown: unknown) => {
          // Another transaction has taken the address since the file was checked.
          if (thrown instanceof AddressTakenError) throw emailTaken(null, '');
          externalIdProblem('member', '')(thrown);
        });
      timeline.push(...toTimelineEntries(memberId, attribution, { type: 'added', role }));
    }
  }
  await tx.appendTimeline(timeline);
  for (let from = 0; from < ids.length; from += CHUNK)
    await publishChanges(tx, ids.slice(from, from + CHUNK), 'client.changed', now);
}
