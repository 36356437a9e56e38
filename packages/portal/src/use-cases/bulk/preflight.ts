import type { Client, Preflight, PreflightInput, SkippedGroup, SkipReason } from '@foyer/contract';
import { planBulk, sortKeyOf } from '@foyer/contract/rules';
import { Problem } from '../../http/problem.ts';
import type { ListQuery } from '../../store/list-query.ts';
import type { FirmReads } from '../../store/portal-store.ts';
import type { FirmRecord } from '../../store/records.ts';
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

/** Counts the recipients and the skipped members of a send. Writes nothing. @throws Problem `not-found`, `selection-expired`, `bulk-limit` */
export async function preflight(
  reads: FirmReads,
  context: StaffContext,
  input: PreflightInput,
): Promise<Preflight> {
  const { viewer, now } = context;
  const choice = await resolveSelection(context, input);
  const firm = await requireFirm(reads);
  const recipients = input.recipients ?? 'owners-not-active';
  await countRecipientsWithinLimit(reads, firm, choice, { recipients, now });
  const groups = new Map<SkipReason, SkippedGroup>();
  let sends = 0;
  for await (const clients of iterateClientPages(reads, toSelectionQuery(choice, now))) {
    const { send, skipped } = await skipSuppressed(
      reads,
      planBulk(clients, recipients, { now, policy: firm.policy, viewer, asOf: choice.asOf }),
    );
    const names = new Map(clients.map(({ id, name }) => [id, name]));
    sends += send.length;
    for (const { member, reason } of skipped) {
      const group = groups.get(reason) ?? { reason, count: 0, sample: [] };
      group.count += 1;
      if (group.sample.length < SAMPLE)
        group.sample.push({
          memberId: member.id,
          clientId: member.clientId,
          name: member.name,
          clientName: names.get(member.clientId) ?? '',
        });
      groups.set(reason, group);
    }
  }
  return {
    recipients: sends,
    skipped: [...groups.values()].sort((a, b) => b.count - a.count),
    selectionToken: await createSelectionToken(context, choice),
  };
}

/** Counts the recipients of a selection. @throws Problem `not-found`, `bulk-limit` */
export async function countRecipientsWithinLimit(
  reads: FirmReads,
  { policy }: Pick<FirmRecord, 'policy'>,
  choice: ResolvedSelection,
  { recipients, now }: { recipients: 'owners' | 'owners-not-active'; now: number },
): Promise<number> {
  const { clients, members } = await reads.countRecipients(toSelectionQuery(choice, now), recipients);
  requireAllFound(choice, clients);
  if (members > policy.bulkLimit)
    throw new Problem('bulk-limit', {
      detail: `These are ${members} recipients. One bulk send has at most ${policy.bulkLimit}`,
    });
  return members;
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
