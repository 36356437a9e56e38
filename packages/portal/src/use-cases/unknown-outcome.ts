import { deliveryOf, SECOND, toTimestamp } from '@foyer/contract/rules';
import { messageIdOf } from '../mail/message-id.ts';
import type { Ports } from '../ports.ts';
import type { FirmTransaction, PortalStore } from '../store/portal-store.ts';
import type { MailRecord } from '../store/records.ts';
import { applyMailResults } from './apply-mail-results.ts';
import { notifyDeliveries } from './notify-delivery.ts';

const HELD =
  'Nobody knows whether this mail left: the server stopped while the mail server was answering. Ask whether it arrived, or send again.';
// What is held stays held, whatever the setting becomes: staff may have sent again meanwhile.
const NEVER = '9999-12-31T23:59:59.999Z';
const LOOKUP_INTERVAL = 60 * SECOND;

/**
 * Decides about mails whose fate a crash has hidden, as the policy says.
 * @returns what the lookups threw; those mails are asked about again in a minute
 */
export async function resolveUnknownOutcomes(
  store: PortalStore,
  ports: Ports,
  now: number,
): Promise<unknown[]> {
  const failures: unknown[] = [];
  for (const doubtful of await store.reclaimMail(toTimestamp(now))) {
    switch (ports.unknownOutcome) {
      case 'resend':
        await updateIfUnchanged(store, doubtful, (tx, mail) => tx.saveMails([queued(mail, now)]));
        break;
      case 'hold':
        await updateIfUnchanged(store, doubtful, (tx, mail) => hold(tx, mail, now));
        break;
      case 'lookup': {
        const fate = await lookUp(store, ports, doubtful).catch((thrown: unknown) => {
          failures.push(thrown);
          return 'unanswered' as const;
        });
        await updateIfUnchanged(store, doubtful, (tx, mail) => {
          if (fate === 'sent')
            return applyMailResults(tx, [{ mail, result: { state: 'sent' } }], {
              now,
              unknownOutcome: ports.unknownOutcome,
            });
          return tx.saveMails([
            fate === 'unknown'
              ? queued(mail, now)
              : { ...mail, state: 'in-doubt', runAt: toTimestamp(now + LOOKUP_INTERVAL) },
          ]);
        });
      }
    }
  }
  return failures;
}

/** Works on a mail unless somebody else has since: another worker that reclaimed it, or the one that was only slow. */
async function updateIfUnchanged(
  store: PortalStore,
  doubtful: MailRecord,
  work: (tx: FirmTransaction, mail: MailRecord) => Promise<void>,
): Promise<void> {
  await store.transaction(doubtful.firmId, async (tx) => {
    await tx.lockClient(doubtful.clientId);
    const mail = await tx.mail(doubtful.id);
    if (mail?.state === doubtful.state && mail.attempts === doubtful.attempts) await work(tx, mail);
  });
}

const queued = (mail: MailRecord, now: number): MailRecord => ({
  ...mail,
  state: 'queued',
  runAt: mail.state === 'in-doubt' ? toTimestamp(now) : mail.runAt,
});

async function hold(tx: FirmTransaction, mail: MailRecord, now: number): Promise<void> {
  const at = toTimestamp(now);
  await tx.saveMails([{ ...mail, state: 'in-doubt', reason: HELD, runAt: NEVER }]);
  // A bulk send does not wait for it; "retry failed" sends again.
  if (mail.bulkSendId !== null)
    await tx.completeOutcomes([
      { bulkSendId: mail.bulkSendId, memberId: mail.memberId, result: 'failed', reason: HELD, at },
    ]);
  const status = deliveryOf('in-doubt', 'none', 'hold');
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
