import type { CheckContext } from '../context.ts';
import { holds, present, same } from '../expectations.ts';
import { isOffered } from '../target.ts';
import type { Suite } from './suite.ts';

const DAY = 86_400_000;
// Backends look for due reminders periodically; a minute later they must be sent.
const MINUTE = 60_000;

async function invite(context: CheckContext) {
  const client = await context.addIndividual();
  const member = present(client.members[0], 'member');
  await context.send(client.id, { recipients: 'owners' });
  const invitation = present((await context.get(client)).members[0]?.invitation, 'invitation');
  const {
    policy: { reminderDays },
  } = await context.call('session.get');
  const days = reminderDays
    .filter((day) => day > 0 && Date.parse(invitation.sentAt) + day * DAY < Date.parse(invitation.expiresAt))
    .sort((a, b) => a - b);
  return { client, member, email: present(member.email, 'address'), invitation, days };
}

export const reminders: Suite = {
  name: 'reminders',
  checks: [
    {
      name: 'nextReminderAt follows the policy, and is null for a firm without reminders',
      async run(context) {
        const { invitation, days } = await invite(context);
        const [first] = days;
        same(
          invitation.nextReminderAt,
          first === undefined ? null : new Date(Date.parse(invitation.sentAt) + first * DAY).toISOString(),
          'next reminder',
        );
      },
    },
    {
      name: 'a reminder is sent on its day with the same link and expiry, and added to the timeline',
      needs: ['mails', 'clock'],
      async run(context) {
        const {
          target: { clock, mails },
        } = context;
        if (!isOffered(clock) || !isOffered(mails)) return;
        const { client, member, email, invitation, days } = await invite(context);
        const token = await context.tokenMailedTo(email);
        const [first, second] = days;
        await clock.advance((first ?? 7) * DAY + MINUTE);
        same((await mails.to(email)).length, first === undefined ? 1 : 2, 'mails');
        same(await context.tokenMailedTo(email), token, 'link');
        const after = present((await context.get(client)).members[0]?.invitation, 'invitation');
        same(
          [after.sendCount, after.expiresAt],
          [1, invitation.expiresAt],
          'sendCount and expiry of the invitation',
        );
        if (first === undefined) return;
        same(
          after.nextReminderAt,
          second === undefined ? null : new Date(Date.parse(invitation.sentAt) + second * DAY).toISOString(),
          'the following reminder',
        );
        const timeline = (
          await context.call('members.timeline', { params: { clientId: client.id, memberId: member.id } })
        ).items;
        same(timeline.filter(({ type }) => type === 'reminded').length, 1, 'times reminded');
      },
    },
    {
      name: 'no reminder is sent after activation or revocation',
      needs: ['mails', 'clock'],
      async run(context) {
        const {
          target: { clock, mails },
        } = context;
        if (!isOffered(clock) || !isOffered(mails)) return;
        const [active, revoked] = [await invite(context), await invite(context)];
        await context.activate(active.client);
        const { client } = await context.call('invitations.revoke', {
          params: { invitationId: revoked.invitation.id },
        });
        same(
          [
            (await context.get(active.client)).members[0]?.invitation?.nextReminderAt,
            client.members[0]?.invitation?.nextReminderAt,
          ],
          [null, null],
          'next reminders',
        );
        await clock.advance(29 * DAY);
        same(
          [(await mails.to(active.email)).length, (await mails.to(revoked.email)).length],
          [1, 1],
          'mails',
        );
        holds(
          (await context.get(revoked.client)).members[0]?.invitation?.status === 'revoked',
          'it stays revoked',
        );
      },
    },
  ],
};
