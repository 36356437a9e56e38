import { SECOND, toTimestamp } from '@foyer/contract/rules';
import type { MailResult, Ports } from '../ports.ts';
import type { OutgoingMail } from '../mail/outgoing-mail.ts';
import type { FirmTransaction, PortalStore } from '../store/portal-store.ts';
import type { MailRecord } from '../store/records.ts';
import { composeMail, readMailData, type ComposedMail } from './compose-mail.ts';
import { createBatcher } from './batcher.ts';
import { resolveUnknownOutcomes } from './unknown-outcome.ts';
import { applyMailResults, type AttemptedMail, type MailResultContext } from './apply-mail-results.ts';
import { describeSuppression } from './suppression.ts';
import { notifyDeliveries } from './notify-delivery.ts';

/** How a worker goes about it. */
export interface DeliverMailOptions {
  worker: string;
  /** How many mails to take at once; each is one open connection. */
  limit: number;
  /** How long the claim lasts, in seconds; it must outlast the relay's time-out. */
  leaseSeconds: number;
}

const KEY_REMOVED: MailResult = {
  state: 'refused',
  reason: 'The key that its link was made with is not configured any more. Send the invitation again',
  addressStillValid: true,
};
const RENDER_FAILED: MailResult = { state: 'deferred', reason: 'This mail could not be written' };

/**
 * Sends the mails that are due.
 * The state `sending` is committed before the relay hears of a mail: a crash leaves at most the open dialogues in doubt. By default those
 * are sent again with the same Message-ID and the same link (over SMTP, exactly once does not exist: RFC 1047).
 * Mails of one firm are made ready together, and what the relay says is written down for as many as have been answered meanwhile.
 * @returns how many were tried
 * @throws what the first of those threw that could not be worked on, when everything else has been done
 */
export async function deliverMail(
  store: PortalStore,
  ports: Ports,
  settle: ApplyMailResult,
  { worker, limit, leaseSeconds }: DeliverMailOptions,
): Promise<number> {
  const now = ports.clock.now();
  const failures = await resolveUnknownOutcomes(store, ports, now);
  const claimed = await store.claimMail({
    worker,
    limit,
    now: toTimestamp(now),
    leaseUntil: toTimestamp(now + leaseSeconds * SECOND),
  });
  const byFirm = new Map<string, MailRecord[]>();
  for (const mail of claimed) byFirm.set(mail.firmId, [...(byFirm.get(mail.firmId) ?? []), mail]);
  for (const settled of await Promise.allSettled(
    [...byFirm].map(([firmId, mails]) => deliverForFirm(store, ports, settle, firmId, mails)),
  )) {
    if (settled.status === 'rejected') failures.push(settled.reason);
    else failures.push(...settled.value);
  }
  if (failures.length > 0) throw failures[0];
  return claimed.length;
}

const toResultContext = ({ clock, unknownOutcome }: Ports): MailResultContext => ({
  now: clock.now(),
  unknownOutcome,
});

/** Writes down what a relay said of a mail; resolves when that is committed. */
export type ApplyMailResult = (firmId: string, answered: AttemptedMail) => Promise<void>;

/** One for all workers of a portal: what their relays say while something is being written down is written down together, in one transaction a firm. */
export function createApplyMailResult(store: PortalStore, ports: Ports): ApplyMailResult {
  const byFirm = new Map<string, (answered: AttemptedMail) => Promise<void>>();
  return (firmId, answered) => {
    const gather =
      byFirm.get(firmId) ??
      createBatcher<AttemptedMail>((all) =>
        store.transaction(firmId, (tx) => applyMailResults(tx, all, toResultContext(ports))),
      );
    byFirm.set(firmId, gather);
    return gather(answered);
  };
}

/** @returns what kept single mails from being worked on */
async function deliverForFirm(
  store: PortalStore,
  ports: Ports,
  settle: ApplyMailResult,
  firmId: string,
  claimed: readonly MailRecord[],
): Promise<unknown[]> {
  const composed = await store.transaction(firmId, (tx) =>
    prepareMails(tx, ports, claimed, toResultContext(ports)),
  );
  const send = async (mail: MailRecord, outgoing: OutgoingMail): Promise<void> => {
    const result = await ports.mailer.send({
      ...outgoing,
      headers: { ...ports.mailHeaders(mail.id), ...outgoing.headers },
    });
    await settle(firmId, { mail, result });
  };
  const sent = await Promise.allSettled(
    composed.flatMap(({ mail, made }) => (made.kind === 'mail' ? [send(mail, made.mail)] : [])),
  );
  return [
    ...composed.flatMap(({ made }) => (made.kind === 'unwritten' ? [made.failure] : [])),
    ...sent.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : [])),
  ];
}

interface PreparedMail {
  /** With this try counted. */
  mail: MailRecord;
  made: ComposedMail;
}

/** Commits that they are being sent; what cannot or need not be sent any more is settled at once. */
async function prepareMails(
  tx: FirmTransaction,
  ports: Ports,
  claimed: readonly MailRecord[],
  circumstances: MailResultContext,
): Promise<PreparedMail[]> {
  const mails = (await tx.mails(claimed.map(({ id }) => id)))
    .filter(({ state }) => state === 'claimed')
    .map((mail) => ({ ...mail, attempts: mail.attempts + 1 }));
  const material = await readMailData(tx, mails, circumstances.now);
  if (material === null) return [];
  const begun = await Promise.all(
    mails.map(async (mail) => ({ mail, made: await composeMail(ports, material, mail) })),
  );
  await tx.saveMails(
    begun.flatMap(({ mail, made }) => (made.kind === 'mail' ? [{ ...mail, state: 'sending' }] : [])),
  );
  await applyMailResults(
    tx,
    begun.flatMap(({ mail, made }) =>
      made.kind === 'key-is-gone'
        ? [{ mail, result: KEY_REMOVED }]
        : made.kind === 'unwritten'
          ? [{ mail, result: RENDER_FAILED }]
          : [],
    ),
    circumstances,
  );
  await cancelWithdrawn(
    tx,
    begun.flatMap(({ mail, made }) => (made.kind === 'withdrawn' ? [mail] : [])),
    circumstances.now,
  );
  await failSuppressed(tx, begun, circumstances.now);
  return begun;
}

async function cancelWithdrawn(
  tx: FirmTransaction,
  mails: readonly MailRecord[],
  now: number,
): Promise<void> {
  await tx.saveMails(mails.map((mail) => ({ ...mail, state: 'cancelled' })));
  await tx.completeOutcomes(
    mails.flatMap(({ bulkSendId, memberId }) =>
      bulkSendId === null
        ? []
        : [{ bulkSendId, memberId, result: 'skipped', reason: 'withdrawn', at: toTimestamp(now) }],
    ),
  );
}

/** Those whose address was given up while the mail waited. */
async function failSuppressed(
  tx: FirmTransaction,
  begun: readonly PreparedMail[],
  now: number,
): Promise<void> {
  const at = toTimestamp(now);
  const refused = begun.flatMap(({ mail, made }) =>
    made.kind === 'suppressed'
      ? [{ mail, cause: made.suppression.cause, reason: describeSuppression(made.suppression) }]
      : [],
  );
  await tx.saveMails(refused.map(({ mail, reason }) => ({ ...mail, state: 'failed', reason })));
  await tx.completeOutcomes(
    refused.flatMap(({ mail: { bulkSendId, memberId } }) =>
      bulkSendId === null ? [] : [{ bulkSendId, memberId, result: 'skipped', reason: 'suppressed', at }],
    ),
  );
  await notifyDeliveries(
    tx,
    refused.map(({ mail, cause, reason }) => ({
      mail,
      delivery: { status: cause === 'bounced' ? 'bounced' : 'blocked', at, reason },
    })),
    now,
  );
}
