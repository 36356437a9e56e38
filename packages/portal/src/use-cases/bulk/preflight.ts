import type {
  Client,
  Member,
  Preflight,
  PreflightGroup,
  PreflightGroupId,
  PreflightInput,
  PreflightMember,
} from '@foyer/contract';
import {
  isRecipientGroup,
  planBulk,
  recipientGroupOf,
  SELECTION_LIFETIME,
  sortKeyOf,
  toTimestamp,
  type BulkPlan,
} from '@foyer/contract/rules';
import { Problem } from '../../http/problem.ts';
import type { ListQuery } from '../../store/list-query.ts';
import type { FirmReads, PortalStore } from '../../store/portal-store.ts';
import type { FirmRecord, PreflightRecord } from '../../store/records.ts';
import type { StaffContext } from '../context.ts';
import { requireFirm } from '../issue-invitation.ts';
import { skipSuppressed } from '../suppression.ts';
import {
  resolveSelection,
  toSelectionQuery,
  requireAllFound,
  createSelectionToken,
  type ResolvedSelection,
} from './selection.ts';

/** How many clients are processed at a time. */
export const CHUNK = 1_000;
const SAMPLE = 5;

/** Counts the recipients and the skipped members of a send, and stores who they are. Sends nothing. @throws Problem `not-found`, `selection-expired`, `bulk-limit` */
export async function preflight(
  store: PortalStore,
  context: StaffContext,
  input: PreflightInput,
): Promise<Preflight> {
  const { viewer, now, firmId, ports } = context;
  const reads = store.reads(firmId);
  const choice = await resolveSelection(context, input);
  const firm = await requireFirm(reads);
  const recipients = input.recipients ?? 'owners-not-active';
  const { clients } = await countRecipientsWithinLimit(reads, firm, choice, { recipients, now });
  const groups = createGroups();
  const query = toSelectionQuery(choice, now);
  for await (const page of iterateClientPages(reads, query)) {
    const plan = planBulk(page, recipients, { now, policy: firm.policy, viewer, asOf: choice.asOf });
    groups.add(page, await skipSuppressed(reads, plan));
  }
  const record: PreflightRecord = {
    ...choice,
    id: ports.ids.next('pf'),
    viewerId: viewer.id,
    recipients,
    expiresAt: toTimestamp(now + SELECTION_LIFETIME),
    groups: groups.members(),
  };
  // In a transaction of its own: the counts above must not lock the clients.
  await store.transaction(firmId, (tx) => tx.insertPreflight(record));
  const shown = groups.shown();
  return {
    id: record.id,
    expiresAt: record.expiresAt,
    clients,
    recipients: shown.reduce((sum, { group, count }) => (isRecipientGroup(group) ? sum + count : sum), 0),
    groups: shown,
    selectionToken: await createSelectionToken(context, choice),
  };
}

/** First invitations, then resends, then the others with the largest first. */
const compareGroups = (a: PreflightGroup, b: PreflightGroup): number =>
  rankOf(a.group) - rankOf(b.group) || b.count - a.count;
const rankOf = (group: PreflightGroupId): number => (group === 'first' ? 0 : group === 'resend' ? 1 : 2);

/** A member as a preflight shows it. */
export const toPreflightMember = (
  { id, clientId, name, email }: Member,
  clientName: string,
): PreflightMember => ({ memberId: id, clientId, name, email, clientName });

/** Collects the members of a plan by group. */
function createGroups() {
  const groups = new Map<PreflightGroupId, PreflightGroup>();
  const members = new Map<PreflightGroupId, PreflightRecord['groups'][number]['members']>();
  const addMember = (id: PreflightGroupId, member: Member, clientName: string): void => {
    const group = groups.get(id) ?? { group: id, count: 0, lastSentAt: null, sample: [] };
    const sentAt = id === 'resend' ? (member.invitation?.sentAt ?? null) : null;
    group.count += 1;
    if (sentAt !== null && sentAt > (group.lastSentAt ?? '')) group.lastSentAt = sentAt;
    if (group.sample.length < SAMPLE) group.sample.push(toPreflightMember(member, clientName));
    groups.set(id, group);
    const ids = members.get(id) ?? [];
    ids.push({ memberId: member.id, clientId: member.clientId });
    members.set(id, ids);
  };
  return {
    add(clients: readonly Client[], { send, skipped }: BulkPlan): void {
      const names = new Map(clients.map(({ id, name }) => [id, name]));
      const nameOf = ({ clientId }: Member): string => names.get(clientId) ?? '';
      for (const member of send) addMember(recipientGroupOf(member), member, nameOf(member));
      for (const { member, reason } of skipped) addMember(reason, member, nameOf(member));
    },
    shown: (): PreflightGroup[] => [...groups.values()].sort(compareGroups),
    members: (): PreflightRecord['groups'] =>
      [...members].map(([group, shownMembers]) => ({ group, members: shownMembers })),
  };
}

/** Counts the clients of a selection and their recipients. @throws Problem `not-found`, `bulk-limit` */
export async function countRecipientsWithinLimit(
  reads: FirmReads,
  { policy }: Pick<FirmRecord, 'policy'>,
  choice: ResolvedSelection,
  { recipients, now }: { recipients: 'owners' | 'owners-not-active'; now: number },
): Promise<{ clients: number; members: number }> {
  const { clients, members } = await reads.countRecipients(toSelectionQuery(choice, now), recipients);
  requireAllFound(choice, clients);
  if (members > policy.bulkLimit)
    throw new Problem('bulk-limit', {
      detail: `These are ${members} recipients. One bulk send has at most ${policy.bulkLimit}`,
    });
  return { clients, members };
}

/** Yields all matching clients in pages, in the order of the query. */
export async function* iterateClientPages(
  reads: Pick<FirmReads, 'listClientsPage'>,
  query: ListQuery,
  size = CHUNK,
): AsyncGenerator<Client[], void, undefined> {
  let after: ListQuery['after'] = null;
  for (;;) {
    const clients: Client[] = await reads.listClientsPage({ ...query, after, limit: size });
    if (clients.length > 0) yield clients;
    const last = clients.at(-1);
    if (last === undefined || clients.length < size) return;
    after = { key: sortKeyOf(last, query.sort.by, Date.parse(query.now)), id: last.id };
  }
}
