import type {
  BulkSend,
  BulkSendInput,
  PreflightedBulkSendInput,
  UncheckedBulkSendInput,
} from '@foyer/contract';
import { allowedRecipients, joinedSince, planBulk, toTimestamp } from '@foyer/contract/rules';
import { Problem } from '../../http/problem.ts';
import type { FirmReads, FirmTransaction } from '../../store/portal-store.ts';
import type { BulkSendRecord, PreflightRecord } from '../../store/records.ts';
import type { StaffContext } from '../context.ts';
import { requireForm } from '../forms.ts';
import { normalizeMessage, requireFirm } from '../issue-invitation.ts';
import { skipSuppressed } from '../suppression.ts';
import { publishBulkSend } from './bulk-sends.ts';
import { countRecipientsWithinLimit, iterateClientPages } from './preflight.ts';
import { readPreflight, toShownRecipients } from './stored-preflight.ts';
import { resolveSelection, toSelectionQuery } from './selection.ts';

/** Who may be mailed, and how many they are. */
type Recipients = Pick<BulkSendRecord, 'selection' | 'asOf' | 'recipients' | 'limits' | 'total'>;

/**
 * Accepts a bulk send, whose recipients `processBulkSends` handles later.
 * @throws Problem `not-found`, `preflight-expired`, `preflight-changed`, `selection-expired`, `bulk-limit`, `validation`
 */
export async function startBulkSend(
  tx: FirmTransaction,
  context: StaffContext,
  input: BulkSendInput,
): Promise<BulkSend> {
  const { viewer, now, ports } = context;
  const recipients = await ('preflightId' in input
    ? findShown(tx, context, input)
    : findUnchecked(tx, context, input));
  const form = requireForm(context, input.formId);
  const at = toTimestamp(now);
  return publishBulkSend(
    tx,
    {
      ...recipients,
      id: ports.ids.next('bs'),
      createdAt: at,
      createdBy: { id: viewer.id, name: viewer.name },
      form: form && { id: form.id, name: form.name },
      message: normalizeMessage(input.message),
      cursor: null,
      expanded: false,
      retrying: false,
      cancelledAt: null,
      publishedCounts: null,
      publishedAt: at,
      open: true,
    },
    now,
  );
}

async function findShown(
  tx: FirmTransaction,
  context: StaffContext,
  { preflightId, groups = ['first', 'resend'], except = [] }: PreflightedBulkSendInput,
): Promise<Recipients> {
  const record = await readPreflight(tx, context, preflightId);
  await requireNobodyJoined(tx, context, record);
  const limits = { preflightId, groups, except };
  return {
    selection: record.selection,
    asOf: record.asOf,
    recipients: record.recipients,
    limits,
    total: allowedRecipients(toShownRecipients(record), limits).size,
  };
}

/** @throws Problem `preflight-changed` when a member that was not shown would get mail by now */
async function requireNobodyJoined(
  tx: FirmTransaction,
  { viewer, now }: StaffContext,
  record: PreflightRecord,
): Promise<void> {
  const { policy } = await requireFirm(tx);
  // By `listClients`, which locks nothing: a bulk send may span all clients of a firm.
  const reads: Pick<FirmReads, 'listClientsPage'> = {
    listClientsPage: async (query) => [...(await tx.listClients(query)).items],
  };
  const shown = new Set(record.groups.flatMap(({ members }) => members.map(({ memberId }) => memberId)));
  // Clients that were created since match the same filter, and would be shown by another preflight.
  const query = { ...toSelectionQuery(record, now), createdUntil: null };
  for await (const clients of iterateClientPages(reads, query)) {
    const plan = planBulk(clients, record.recipients, { now, policy, viewer, asOf: record.asOf });
    const joined = joinedSince(shown, (await skipSuppressed(tx, plan)).send);
    if (joined.length > 0)
      throw new Problem('preflight-changed', {
        detail:
          'The list has changed, and others would get mail than were shown. Look at the new numbers, then start again',
      });
  }
}

async function findUnchecked(
  tx: FirmTransaction,
  context: StaffContext,
  input: UncheckedBulkSendInput,
): Promise<Recipients> {
  const choice = await resolveSelection(context, input);
  const recipients = input.recipients ?? 'owners-not-active';
  const { members } = await countRecipientsWithinLimit(tx, await requireFirm(tx), choice, {
    recipients,
    now: context.now,
  });
  return { ...choice, recipients, limits: null, total: members };
}
