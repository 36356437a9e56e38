import type { PreflightMemberPage, PreflightMemberQuery, PreflightPath } from '@foyer/contract';
import { isExpired, type ShownRecipients } from '@foyer/contract/rules';
import { Problem } from '../../http/problem.ts';
import type { FirmReads } from '../../store/portal-store.ts';
import type { PreflightRecord } from '../../store/records.ts';
import type { StaffContext } from '../context.ts';
import { queryByIds } from '../publish-change.ts';
import { readPositionCursor, toPositionCursor } from './position-cursor.ts';
import { toPreflightMember } from './preflight.ts';

const DEFAULT_LIMIT = 50;

/** Returns a stored preflight. @throws Problem `preflight-expired` when it is too old, unknown, or another viewer's */
export async function readPreflight(
  reads: Pick<FirmReads, 'preflight'>,
  { viewer, now }: Pick<StaffContext, 'viewer' | 'now'>,
  preflightId: string,
): Promise<PreflightRecord> {
  const record = await reads.preflight(preflightId);
  if (record === null || record.viewerId !== viewer.id || isExpired(record, now))
    throw new Problem('preflight-expired', { detail: 'Check the recipients again: they may have changed' });
  return record;
}

/** The members that a preflight said would get mail. */
export const toShownRecipients = ({ groups }: Pick<PreflightRecord, 'groups'>): ShownRecipients => {
  const idsOf = (id: 'first' | 'resend'): string[] =>
    groups.flatMap(({ group, members }) => (group === id ? members.map(({ memberId }) => memberId) : []));
  return { first: idsOf('first'), resend: idsOf('resend') };
};

/** Lists the members of a group of a preflight. @throws Problem `preflight-expired`, `validation` */
export async function listPreflightMembers(
  reads: FirmReads,
  context: StaffContext,
  { preflightId, group }: PreflightPath,
  { limit = DEFAULT_LIMIT, after }: PreflightMemberQuery,
): Promise<PreflightMemberPage> {
  const { groups } = await readPreflight(reads, context, preflightId);
  const all = groups.find((one) => one.group === group)?.members ?? [];
  const start = readPositionCursor('pm', after);
  const page = all.slice(start, start + limit);
  const clients = await reads.listClientsPage(
    queryByIds([...new Set(page.map(({ clientId }) => clientId))], context.now),
  );
  const items = page.flatMap(({ memberId, clientId }) => {
    const client = clients.find(({ id }) => id === clientId);
    const member = client?.members.find(({ id }) => id === memberId);
    return client && member ? [toPreflightMember(member, client.name)] : [];
  });
  return { items, next: start + limit < all.length ? toPositionCursor('pm', start + limit) : null };
}
