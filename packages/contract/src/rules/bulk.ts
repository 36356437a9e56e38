import type {
  BulkRecipients,
  PreflightGroup,
  PreflightGroupId,
  RecipientGroup,
  SkipReason,
} from '../bulk.ts';
import type { Client } from '../client.ts';
import type { Member } from '../member.ts';
import type { SendRefusal } from '../requests.ts';
import { decideSend, recipientsOf, type SendContext } from './send.ts';
import { DAY, SECOND } from './time.ts';

/** How long a preflight and its `selectionToken` are valid, in milliseconds. */
export const SELECTION_LIFETIME = 15 * 60 * SECOND;

/**
 * Whether a selection is 15 minutes old or older.
 * @param asOf timestamp of the preflight
 * @param now epoch milliseconds
 */
export const isSelectionExpired = (asOf: string, now: number): boolean =>
  now - Date.parse(asOf) >= SELECTION_LIFETIME;

/** What a plan depends on besides the clients. */
export interface BulkContext extends SendContext {
  /** Timestamp of the preflight; later changes get a skip reason of their own. */
  asOf: string;
}

/** The group of a recipient that gets mail. */
export const recipientGroupOf = ({ invitation }: Pick<Member, 'invitation'>): RecipientGroup =>
  invitation === null ? 'first' : 'resend';

/** Whether the members of a group of a preflight get mail. */
export const isRecipientGroup = (group: PreflightGroupId): group is RecipientGroup =>
  group === 'first' || group === 'resend';

/** Milliseconds: invitations younger than this are sent again only if the user says so. */
const RECENT = 7 * DAY;

/**
 * Whether members that were invited before are recipients unless the user decides otherwise: when no member is invited for the first time, or the
 * latest of their invitations is older than seven days.
 * @param now epoch milliseconds
 * @example
 * resendsByDefault([{ group: 'resend', lastSentAt: '2026-11-22T09:00:00.000Z' }], now) // true: nothing else was chosen
 */
export function resendsByDefault(
  groups: readonly Pick<PreflightGroup, 'group' | 'lastSentAt'>[],
  now: number,
): boolean {
  if (!groups.some(({ group }) => group === 'first')) return true;
  const lastSentAt = groups.find(({ group }) => group === 'resend')?.lastSentAt ?? null;
  return lastSentAt === null || now - Date.parse(lastSentAt) > RECENT;
}

/** The recipients of a preflight that a bulk send is started with. */
export interface ShownRecipients {
  first: readonly string[];
  resend: readonly string[];
}

/**
 * The members that a bulk send may mail: those that were shown, in the given groups, without some.
 * @example
 * allowedRecipients({ first: ['mb_tom'], resend: ['mb_ann'] }, { groups: ['first'], except: [] }) // Set { 'mb_tom' }
 */
export function allowedRecipients(
  shown: ShownRecipients,
  { groups, except }: { groups: readonly RecipientGroup[]; except: readonly string[] },
): ReadonlySet<string> {
  const allowed = new Set(groups.flatMap((group) => shown[group]));
  for (const id of except) allowed.delete(id);
  return allowed;
}

/**
 * The members that would get mail now and were in no group of the preflight. Those who were shown to get none, such as for a cooldown that has
 * ended since, have not joined: they get none.
 * @param shown ids of all members of the preflight
 */
export const joinedSince = (shown: ReadonlySet<string>, now: readonly Pick<Member, 'id'>[]): string[] =>
  now.flatMap(({ id }) => (shown.has(id) ? [] : [id]));

/** The recipients that get mail, and those that are skipped with a reason; both in the order of clients and members. */
export interface BulkPlan {
  send: Member[];
  skipped: { member: Member; reason: SkipReason }[];
}

/**
 * Plans a send to the members of many clients. The portal calls it for the preflight, and again for each recipient when it sends.
 * @example
 * planBulk([client], 'owners', { now, policy, viewer, asOf }) // { send: [tom], skipped: [{ member: amelia, reason: 'already-active' }] }
 */
export function planBulk(
  clients: readonly Pick<Client, 'members'>[],
  recipients: BulkRecipients,
  context: BulkContext,
): BulkPlan {
  return planMembers(
    clients.flatMap((client) => recipientsOf(client, recipients).members),
    context,
  );
}

/** Plans a send to given recipients. */
export function planMembers(members: readonly Member[], { asOf, ...context }: BulkContext): BulkPlan {
  const plan: BulkPlan = { send: [], skipped: [] };
  for (const member of members) {
    const decision = decideSend(member, context);
    if (decision.ok) plan.send.push(member);
    else plan.skipped.push({ member, reason: toSkipReason(member, decision.reason, asOf) });
  }
  return plan;
}

function toSkipReason(member: Member, reason: SendRefusal, asOf: string): SkipReason {
  if (reason === 'already-active' && (member.account?.activatedAt ?? '') > asOf) return 'activated-since';
  if ((reason === 'cooldown' || reason === 'queued') && (member.invitation?.sentAt ?? '') > asOf)
    return 'sent-since';
  return reason;
}

/** The number of recipients per outcome. */
export interface OutcomeCounts {
  sent: number;
  failed: number;
  skipped: number;
  pending: number;
}

/**
 * Returns the counts and the status of a bulk send.
 * @param record.total the number of recipients when it was started; used until all recipients were enumerated
 * @param record.expanded whether all recipients were enumerated
 */
export function countOutcomes(
  counts: OutcomeCounts,
  record: { total: number; expanded: boolean; cancelled: boolean },
): OutcomeCounts & { total: number; status: 'running' | 'done' | 'cancelled' } {
  const { total, expanded, cancelled } = record;
  const finished = counts.sent + counts.failed + counts.skipped;
  const all = expanded ? finished + counts.pending : Math.max(total, finished + counts.pending);
  return {
    ...counts,
    pending: all - finished,
    total: all,
    status: cancelled ? 'cancelled' : expanded && counts.pending === 0 ? 'done' : 'running',
  };
}

/** Returns the permission that a bulk update requires; null if it has no change or more than one. */
export function bulkUpdatePermission(update: {
  assignStaff?: unknown;
  unassignStaff?: unknown;
  plan?: unknown;
  hidden?: unknown;
}): 'staff.assign' | 'plan.change' | 'clients.write' | null {
  const requested = [
    update.assignStaff !== undefined && 'staff.assign',
    update.unassignStaff !== undefined && 'staff.assign',
    update.plan !== undefined && 'plan.change',
    update.hidden !== undefined && 'clients.write',
  ] as const;
  const [permission, ...others] = requested.filter((one) => one !== false);
  return permission === undefined || others.length > 0 ? null : permission;
}
