import type { Delivery } from '@foyer/contract';
import type { CheckContext } from '../context.ts';
import { isProblem, present, same } from '../expectations.ts';
import { type Target } from '../target.ts';
import { createCheckWith, type Suite } from './suite.ts';

const checkWithReports = createCheckWith('deliveryReports', (target: Target) => target.deliveryReports);

async function sendInvitation(context: CheckContext) {
  const client = await context.addIndividual();
  const email = present(client.members[0]?.email, 'address');
  await context.send(client.id, { recipients: 'owners' });
  await context.tokenMailedTo(email);
  const delivery = async (): Promise<Delivery | undefined> =>
    (await context.get(client)).members[0]?.invitation?.delivery;
  return { client, email, delivery };
}

/** Delivery reports of the mail provider. */
export const delivery: Suite = {
  name: 'delivery',
  checks: [
    checkWithReports(
      'a signed report updates the delivery status; an unsigned one returns 401 and changes nothing',
      async (context, { report }) => {
        const { email, delivery: seen } = await sendInvitation(context);
        same(await report(email, 'delivered', { signed: false }), 401, 'status of an unsigned report');
        same((await seen())?.status, 'sent', 'delivery');
        same(await report(email, 'delivered'), 204, 'status of a signed report');
        same((await seen())?.status, 'delivered', 'delivery');
      },
    ),
    checkWithReports('a late report does not replace a more final status', async (context, { report }) => {
      const { email, delivery: seen } = await sendInvitation(context);
      await report(email, 'delivered');
      await report(email, 'deferred');
      same((await seen())?.status, 'delivered', 'delivery');
      await report(email, 'bounced');
      await report(email, 'delivered');
      same((await seen())?.status, 'bounced', 'delivery');
    }),
    checkWithReports(
      'a bounce is added to the timeline once, however often it is reported',
      async (context, { report }) => {
        const { client, email } = await sendInvitation(context);
        for (let n = 0; n < 3; n += 1) await report(email, 'bounced');
        const params = { clientId: client.id, memberId: present(client.members[0], 'member').id };
        const bounces = (await context.call('members.timeline', { params })).items.filter(
          (entry) => entry.type === 'delivery' && entry.status === 'bounced',
        );
        same(bounces.length, 1, 'bounces in the timeline');
      },
    ),
    checkWithReports('after a complaint no more mail is sent to the address', async (context, { report }) => {
      const { client, email } = await sendInvitation(context);
      await report(email, 'complained');
      const { sent, skipped } = await context.send(client.id, { recipients: 'owners' });
      same([sent.length, skipped[0]?.reason], [0, 'suppressed'], 'result of a resend');
    }),
    checkWithReports(
      'staff can lift the suppression after a complaint once, and the timeline records it',
      async (context, { report }) => {
        const { client, email } = await sendInvitation(context);
        const params = { clientId: client.id, memberId: present(client.members[0], 'member').id };
        same(
          (await isProblem(await context.raw('members.liftSuppression', { params }), 'conflict')).reason,
          'not-suppressed',
          'lifting without a suppression',
        );
        await report(email, 'complained');
        const before = await context.get(client);
        const { member, client: changed } = await context.call('members.liftSuppression', { params });
        same(
          [member.invitation?.delivery.status, changed.version],
          ['bounced', before.version + 1],
          'member',
        );
        same(
          (await context.call('members.timeline', { params })).items[0]?.type,
          'suppression-lifted',
          'latest entry',
        );
        same(
          (await isProblem(await context.raw('members.liftSuppression', { params }), 'conflict')).reason,
          'not-suppressed',
          'lifting twice',
        );
      },
    ),
  ],
};
