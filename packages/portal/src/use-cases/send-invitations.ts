import type { SendInput, SendResult } from '@foyer/contract';
import { decideSendTo, recipientsOf } from '@foyer/contract/rules';
import { Problem } from '../http/problem.ts';
import type { FirmTransaction } from '../store/portal-store.ts';
import { publishChange } from './publish-change.ts';
import { lockClient } from './find-member.ts';
import { byStaff } from './append-timeline.ts';
import type { StaffContext } from './context.ts';
import { requireFirm, hasEmail, issueInvitation, normalizeMessage } from './issue-invitation.ts';
import { requireForm } from './forms.ts';
import { liftKnownBounces, getSuppression } from './suppression.ts';

/**
 * Sends or resends invitations to members of one client. Members that get none are returned with the reason.
 * @throws Problem `not-found` for a client or a recipient that is not there
 */
export async function sendInvitations(
  tx: FirmTransaction,
  context: StaffContext,
  clientId: string,
  input: SendInput,
): Promise<SendResult> {
  const { viewer, now, ports } = context;
  const client = await lockClient(tx, clientId);
  const { members, unknown } = recipientsOf(client, input.recipients);
  if (unknown.length > 0)
    throw new Problem('not-found', { detail: 'A recipient is no member of this client' });
  const firm = await requireFirm(tx);
  const form = requireForm(context, input.formId);
  const sentIds = new Set<string>();
  const skipped: SendResult['skipped'] = [];
  for (const member of members) {
    const decision = decideSendTo(member, await getSuppression(tx, member), {
      now,
      policy: firm.policy,
      viewer,
    });
    if (!decision.ok)
      skipped.push({
        memberId: member.id,
        reason: decision.reason,
        ...(decision.until === undefined ? {} : { until: decision.until }),
      });
    else if (hasEmail(member)) {
      await liftKnownBounces(tx, [member]);
      await issueInvitation(tx, member, {
        firm,
        sentBy: viewer,
        form,
        message: normalizeMessage(input.message),
        automatic: false,
        now,
        by: byStaff(viewer),
        ports,
      });
      sentIds.add(member.id);
    }
  }
  if (sentIds.size === 0) return { client, sent: [], skipped };
  const changed = await publishChange(tx, clientId, 'member.changed', now);
  return { client: changed, sent: changed.members.filter((member) => sentIds.has(member.id)), skipped };
}
