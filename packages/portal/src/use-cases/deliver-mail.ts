import { SECOND, toTimestamp } from '@foyer/contract/rules';
import type { MailResult, OutgoingMail, Ports } from '../ports.ts';
import type { PortalStore } from '../store/portal-store.ts';
import type { MailRecord } from '../store/records.ts';
import { composeMail, readMaterial } from './compose-mail.ts';
import { createGatherer } from './gatherer.ts';
import { settleDoubts } from './in-doubt.ts';
import { settleMails } from './settle-mail.ts';

/** How a worker goes about it. */
export interface Delivery {
  worker: string;
  /** How many mails to take at once; each is one open connection. */
  limit: number;
  /** How long the claim lasts, in seconds; it must outlast the relay's time-out. */
  leaseSeconds: number;
}

interface Settled {
  mail: MailRecord;
  result: MailResult;
}

const KEY_IS_GONE = 'The key that its link was made with is not configured any more. Send the invitation again';

/**
 * Sends the mails that are due.
 * The state `sending` is committed before the relay hears of a mail: a crash leaves at most the open dialogues in doubt. By default those
 * are sent again with the same Message-ID and the same link (over SMTP, exactly once does not exist: RFC 1047).
 * Mails of one firm are made ready together, and what the relay says is written down for as many as have been answered meanwhile.
 * @returns how many were tried
 * @throws what the first failing lookup of a mail in doubt threw, when everything else has been done
 */
export async function deliverMail(store: PortalStore, ports: Ports, { worker, limit, leaseSeconds }: Delivery): Promise<number> {
  const now = ports.clock.now();
  const failures = await settleDoubts(store, ports, now);
  const claimed = await store.claimMail({ worker, limit, now: toTimestamp(now), leaseUntil: toTimestamp(now + leaseSeconds * SECOND) });
  const byFirm = new Map<string, MailRecord[]>();
  for (const mail of claimed) byFirm.set(mail.firmId, [...(byFirm.get(mail.firmId) ?? []), mail]);
  await Promise.all([...byFirm].map(([firmId, mails]) => deliverOf(store, ports, firmId, mails)));
  if (failures.length > 0) throw failures[0];
  return claimed.length;
}

async function deliverOf(store: PortalStore, ports: Ports, firmId: string, claimed: readonly MailRecord[]): Promise<void> {
  const ready = await makeReady(store, ports, firmId, claimed);
  const settle = createGatherer<Settled>((settled) =>
    store.transaction(firmId, (tx) => settleMails(tx, settled, { now: ports.clock.now(), inDoubt: ports.inDoubt })));
  await Promise.all(ready.map(async ({ mail, message }) => {
    const result = await ports.mailer.send({ ...message, headers: { ...ports.markMail(mail.id), ...message.headers } });
    await settle({ mail, result });
  }));
}

/** Commits that they are being sent; what cannot or need not be sent any more is settled at once. */
function makeReady(store: PortalStore, ports: Ports, firmId: string, claimed: readonly MailRecord[]): Promise<{ mail: MailRecord; message: OutgoingMail }[]> {
  return store.transaction(firmId, async (tx) => {
    const now = ports.clock.now();
    const mails = (await tx.mails(claimed.map(({ id }) => id))).filter(({ state }) => state === 'claimed').map((mail) => ({ ...mail, attempts: mail.attempts + 1 }));
    const material = await readMaterial(tx, mails, now);
    const composed = await Promise.all(mails.map(async (mail) => ({ mail, message: material && (await composeMail(ports, material, mail)) })));
    const ready = composed.flatMap(({ mail, message }) => (message === null || message === 'key-is-gone' ? [] : [{ mail, message }]));
    const gone = composed.flatMap(({ mail, message }) => (message === null ? [mail] : []));
    await tx.saveMails([...ready.map(({ mail }) => ({ ...mail, state: 'sending' as const })), ...gone.map((mail) => ({ ...mail, state: 'cancelled' as const }))]);
    await tx.settleOutcomes(gone.flatMap(({ bulkSendId, memberId }) => (bulkSendId === null ? [] : [{ bulkSendId, memberId, result: 'skipped' as const, reason: 'withdrawn', at: toTimestamp(now) }])));
    const keyless = composed.flatMap(({ mail, message }) => (message === 'key-is-gone' ? [{ mail, result: { state: 'refused' as const, reason: KEY_IS_GONE } }] : []));
    await settleMails(tx, keyless, { now, inDoubt: ports.inDoubt });
    return ready;
  });
}
