import { SECOND, toTimestamp } from '@foyer/contract/rules';
import type { Ports } from '../ports.ts';
import type { FirmTransaction, PortalStore } from '../store/portal-store.ts';
import type { MailRecord, Suppression } from '../store/records.ts';
import { composeMail, type Composed } from './compose-mail.ts';
import { settleDoubts } from './in-doubt.ts';
import { settleMail, type Circumstances } from './settle-mail.ts';
import { inWords } from './suppression.ts';
import { tellDelivery } from './tell-delivery.ts';

/** How a worker goes about it. */
export interface Delivery {
  worker: string;
  /** How many mails to take at once; each is one open connection. */
  limit: number;
  /** How long the claim lasts, in seconds; it must outlast the relay's time-out. */
  leaseSeconds: number;
}

/**
 * Sends the mails that are due.
 * The state `sending` is committed before the relay hears of a mail: a crash leaves at most the open dialogues in doubt. By default those
 * are sent again with the same Message-ID and the same link (over SMTP, exactly once does not exist: RFC 1047).
 * @returns how many were tried
 * @throws what the first of those threw that could not be worked on, when everything else has been done
 */
export async function deliverMail(store: PortalStore, ports: Ports, { worker, limit, leaseSeconds }: Delivery): Promise<number> {
  const now = ports.clock.now();
  const failures = await settleDoubts(store, ports, now);
  const claimed = await store.claimMail({ worker, limit, now: toTimestamp(now), leaseUntil: toTimestamp(now + leaseSeconds * SECOND) });
  for (const settled of await Promise.allSettled(claimed.map((mail) => deliver(store, ports, mail)))) if (settled.status === 'rejected') failures.push(settled.reason);
  if (failures.length > 0) throw failures[0];
  return claimed.length;
}

async function deliver(store: PortalStore, ports: Ports, claimed: MailRecord): Promise<void> {
  const begun = { ...claimed, attempts: claimed.attempts + 1 };
  const circumstances = () => ({ now: ports.clock.now(), inDoubt: ports.inDoubt });
  const composed = await store.transaction(claimed.firmId, async (tx) => {
    const mail = await tx.mail(claimed.id);
    if (mail?.state !== 'claimed') return null;
    const made = await composeMail(tx, ports, mail);
    await begin(tx, begun, made, circumstances());
    return made;
  });
  if (composed?.kind === 'unwritten') throw composed.failure;
  if (composed?.kind !== 'mail') return;
  const result = await ports.mailer.send({ ...composed.mail, headers: { ...ports.markMail(claimed.id), ...composed.mail.headers } });
  await store.transaction(claimed.firmId, (tx) => settleMail(tx, begun, result, circumstances()));
}

/** Writes down what becomes of a mail before the relay hears of it. */
async function begin(tx: FirmTransaction, mail: MailRecord, composed: Composed, circumstances: Circumstances): Promise<void> {
  switch (composed.kind) {
    case 'mail':
      return tx.saveMail({ ...mail, state: 'sending' });
    case 'unwritten':
      return settleMail(tx, mail, { state: 'deferred', reason: 'This mail could not be written' }, circumstances);
    case 'withdrawn':
      await tx.saveMail({ ...mail, state: 'cancelled' });
      if (mail.bulkSendId !== null) await tx.settleOutcome(mail.bulkSendId, mail.memberId, { result: 'skipped', reason: 'withdrawn', at: toTimestamp(circumstances.now) });
      return;
    case 'suppressed':
      return refuse(tx, mail, composed.suppression, circumstances.now);
  }
}

/** The address was given up while the mail waited. */
async function refuse(tx: FirmTransaction, mail: MailRecord, suppression: Suppression, now: number): Promise<void> {
  const [reason, at] = [inWords(suppression), toTimestamp(now)];
  await tx.saveMail({ ...mail, state: 'failed', reason });
  if (mail.bulkSendId !== null) await tx.settleOutcome(mail.bulkSendId, mail.memberId, { result: 'skipped', reason: 'suppressed', at });
  await tellDelivery(tx, mail, { status: suppression.cause === 'bounced' ? 'bounced' : 'blocked', at, reason }, now);
}
