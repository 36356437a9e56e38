import { decideReminderTo, nextReminder, toTimestamp } from '@foyer/contract/rules';
import type { Ports } from '../ports.ts';
import type { FirmTransaction, PortalStore } from '../store/portal-store.ts';
import type { DueReminder } from '../store/records.ts';
import { publishChange } from './publish-change.ts';
import { appendTimeline } from './append-timeline.ts';
import { requireFirm, hasEmail } from './issue-invitation.ts';
import { getSuppression } from './suppression.ts';

const BATCH_SIZE = 100;

/**
 * Queues due reminders. Each contains the link of the invitation, whose expiry does not change.
 * A reminder that fails does not block the others and is retried in the next round.
 * @returns how many were due
 * @throws the first error, after all have been processed
 */
export async function sendReminders(store: PortalStore, ports: Ports): Promise<number> {
  const now = ports.clock.now();
  const due = await store.dueReminders(toTimestamp(now), BATCH_SIZE);
  const failures: unknown[] = [];
  for (const one of due) {
    try {
      await store.transaction(one.firmId, (tx) => remind(tx, ports, one, now));
    } catch (thrown) {
      failures.push(thrown);
    }
  }
  if (failures.length > 0) throw failures[0];
  return due.length;
}

async function remind(
  tx: FirmTransaction,
  ports: Ports,
  { clientId, memberId }: DueReminder,
  now: number,
): Promise<void> {
  const client = await tx.lockClient(clientId);
  const member = client?.members.find(({ id }) => id === memberId);
  const invitation = member?.invitation;
  // Checked again under the lock: another worker may have sent it, or staff the invitation.
  if (
    !member ||
    !invitation ||
    invitation.nextReminderAt === null ||
    Date.parse(invitation.nextReminderAt) > now
  )
    return;
  const firm = await requireFirm(tx);
  const decision = decideReminderTo(member, await getSuppression(tx, member), now);
  const nextReminderAt = decision === 'stop' ? null : nextReminder(invitation, firm.policy, now);
  await tx.saveInvitation({ ...invitation, nextReminderAt });
  if (decision === 'send' && hasEmail(member)) {
    const at = toTimestamp(now);
    await tx.insertMail({
      id: ports.ids.next('ml'),
      firmId: firm.id,
      kind: 'reminder',
      clientId,
      memberId,
      invitationId: invitation.id,
      sendCount: invitation.sendCount,
      to: member.email,
      draft: null,
      state: 'queued',
      attempts: 0,
      runAt: at,
      reason: null,
      createdAt: at,
      bulkSendId: null,
    });
    await appendTimeline(
      tx,
      memberId,
      { now, by: { kind: 'portal' } },
      { type: 'reminded', email: member.email },
    );
  }
  await publishChange(tx, clientId, 'member.changed', now);
}
