import { deliveryOf, SECOND, toTimestamp } from '@foyer/contract/rules';
import { messageIdOf } from '../mail/message-id.ts';
import type { Ports } from '../ports.ts';
import type { FirmTransaction, PortalStore } from '../store/portal-store.ts';
import type { MailRecord } from '../store/records.ts';
import { applyMailResults } from './apply-mail-results.ts';
import { notifyDeliveries } from './notify-delivery.ts';

const HELD =
  'Nobody knows whether this mail left: the server stopped while the mail server was answering. Ask whether it arrived, or send again.';
// A held mail stays held even if the policy changes: staff may have sent again.
const NEVER = '9999-12-31T23:59:59.999Z';
const LOOKUP_INTERVAL = 60 * SECOND;

/**
 * Applies the policy to mails whose outcome a crash has hidden.
 * @returns the errors of lookups, which are retried in a minute
 */
export async function resolveUnknownOutcomes(
  store: PortalStore,
  ports: Ports,
  now: number,
): Promise<unknown[]> {
  const failures: unknown[] = [];
  for (const reclaimed of await store.reclaimMail(toTimestamp(now))) {
    switch (ports.unknownOutcome) {
      case 'resend':
        await updateIfUnchanged(store, reclaimed, (tx, mail) => tx.saveMails([queued(mail, now)]));
        break;
      case 'hold':
        await updateIfUnchanged(store, reclaimed, (tx, mail) => hold(tx, mail, now));
        break;
      case 'lookup': {
        const outcome = await lookUp(store, ports, reclaimed).catch((thrown: unknown) => {
          failures.push(thrown);
          return 'lookup-failed' as const;
        });
        await updateIfUnchanged(store, reclaimed, (tx, mail) => {
          if (outcome === 'sent')
            return applyMailResults(tx, [{ mail, result: { state: 'sent' } }], {
              now,
              unknownOutcome: ports.unknownOutcome,
            });
          return tx.saveMails([
            outcome === 'unknown'
              ? queued(mail, now)
              : { ...mail, state: 'unknown-outcome', runAt: toTimestamp(now + LOOKUP_INTERVAL) },
          ]);
        });
      }
    }
  }
  return failures;
}

/** Updates a mail unless another worker, or the slow original one, has changed it. */
async function updateIfUnchanged(
  store: PortalStore,
  reclaimed: MailRecord,
  work: (tx: FirmTransaction, mail: MailRecord) => Promise<void>,
): Promise<void> {
  await store.transaction(reclaimed.firmId, async (tx) => {
    await tx.lockClient(reclaimed.clientId);
    const mail = await tx.mail(reclaimed.id);
    if (mail?.state === reclaimed.state && mail.attempts === reclaimed.attempts) await work(tx, mail);
  });
}

const queued = (mail: MailRecord, now: number): MailRecord => ({
  ...mail,
  state: 'queued',
  runAt: mail.state === 'unknown-outcome' ? toTimestamp(now) : mail.runAt,
});

async function hold(tx: FirmTransaction, mail: MailRecord, now: number): Promise<void> {
  const at = toTimestamp(now);
  await tx.saveMails([{ ...mail, state: 'unknown-outcome', reason: HELD, runAt: NEVER }]);
  // A bulk send does not wait for it; "retry failed" sends again.
  if (mail.bulkSendId !== null)
    await tx.completeOutcomes([
      { bulkSendId: mail.bulkSendId, memberId: mail.memberId, result: 'failed', reason: HELD, at },
    ]);
  const status = deliveryOf('unknown-outcome', 'none', 'hold');
  if (status !== null)
    await notifyDeliveries(tx, [{ mail, delivery: { status, at, reason: HELD, unknownOutcome: true } }], now);
}

async function lookUp(
  store: PortalStore,
  { lookupMail }: Ports,
  mail: MailRecord,
): Promise<'sent' | 'unknown'> {
  const firm = await store.reads(mail.firmId).firm();
  if (firm === null || lookupMail === null) return 'unknown';
  return lookupMail(messageIdOf(mail.id, firm));
}
