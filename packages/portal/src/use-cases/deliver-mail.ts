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

/** How a worker delivers mail. */
export interface DeliverMailOptions {
  worker: string;
  /** How many mails to send at once; each uses one connection. */
  limit: number;
  /** How long the claim lasts, in seconds. Must be longer than the relay's timeout. */
  leaseSeconds: number;
}

const KEY_REMOVED: MailResult = {
  state: 'refused',
  reason: 'The key that its link was made with is not configured any more. Send the invitation again',
  addressStillValid: true,
};
const RENDER_FAILED: MailResult = { state: 'deferred', reason: 'This mail could not be written' };

/**
 * Sends due mails.
 * The state `sending` is committed before a mail is passed to the relay, so a crash hides the outcome of the open connections only. By default
 * those mails are sent again with the same Message-ID and the same link (SMTP has no exactly-once delivery: RFC 1047).
 * Mails of one firm are prepared together, and the relay's responses are applied in batches.
 * @returns how many were attempted
 * @throws the first error, after all other mails have been processed
 */
export async function deliverMail(
  store: PortalStore,
  ports: Ports,
  applyMailResult: ApplyMailResult,
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
    [...byFirm].map(([firmId, mails]) => deliverForFirm(store, ports, applyMailResult, firmId, mails)),
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

/** Applies a relay's response to a mail; resolves when it is committed. */
export type ApplyMailResult = (firmId: string, answered: AttemptedMail) => Promise<void>;

/** Creates the function that all workers of a portal share. It batches the responses that arrive during a transaction, by firm. */
export function createApplyMailResult(store: PortalStore, ports: Ports): ApplyMailResult {
  const byFirm = new Map<string, (answered: AttemptedMail) => Promise<void>>();
  return (firmId, answered) => {
    const apply =
      byFirm.get(firmId) ??
      createBatcher<AttemptedMail>((all) =>
        store.transaction(firmId, (tx) => applyMailResults(tx, all, toResultContext(ports))),
      );
    byFirm.set(firmId, apply);
    return apply(answered);
  };
}

/** @returns the errors of single mails */
async function deliverForFirm(
  store: PortalStore,
  ports: Ports,
  applyMailResult: ApplyMailResult,
  firmId: string,
  claimed: readonly MailRecord[],
): Promise<unknown[]> {
  const prepared = await store.transaction(firmId, (tx) =>
    prepareMails(tx, ports, claimed, toResultContext(ports)),
  );
  const send = async (mail: MailRecord, outgoing: OutgoingMail): Promise<void> => {
    const result = await ports.mailer.send({
      ...outgoing,
      headers: { ...ports.mailHeaders(mail.id), ...outgoing.headers },
    });
    await applyMailResult(firmId, { mail, result });
  };
  const sent = await Promise.allSettled(
    prepared.flatMap(({ mail, composed }) => (composed.kind === 'mail' ? [send(mail, composed.mail)] : [])),
  );
  return [
    ...prepared.flatMap(({ composed }) => (composed.kind === 'render-failed' ? [composed.failure] : [])),
    ...sent.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : [])),
  ];
}

interface PreparedMail {
  /** With this attempt counted. */
  mail: MailRecord;
  composed: ComposedMail;
}

/** Composes claimed mails and saves them as `sending`. Applies the result at once to those that cannot or need not be sent. */
async function prepareMails(
  tx: FirmTransaction,
  ports: Ports,
  claimed: readonly MailRecord[],
  resultContext: MailResultContext,
): Promise<PreparedMail[]> {
  const mails = (await tx.mails(claimed.map(({ id }) => id)))
    .filter(({ state }) => state === 'claimed')
    .map((mail) => ({ ...mail, attempts: mail.attempts + 1 }));
  const material = await readMailData(tx, mails, resultContext.now);
  if (material === null) return [];
  const prepared = await Promise.all(
    mails.map(async (mail) => ({ mail, composed: await composeMail(ports, material, mail) })),
  );
  await tx.saveMails(
    prepared.flatMap(({ mail, composed }) =>
      composed.kind === 'mail' ? [{ ...mail, state: 'sending' }] : [],
    ),
  );
  await applyMailResults(
    tx,
    prepared.flatMap(({ mail, composed }) =>
      composed.kind === 'key-removed'
        ? [{ mail, result: KEY_REMOVED }]
        : composed.kind === 'render-failed'
          ? [{ mail, result: RENDER_FAILED }]
          : [],
    ),
    resultContext,
  );
  await cancelRevoked(
    tx,
    prepared.flatMap(({ mail, composed }) => (composed.kind === 'revoked' ? [mail] : [])),
    resultContext.now,
  );
  await failSuppressed(tx, prepared, resultContext.now);
  return prepared;
}

async function cancelRevoked(tx: FirmTransaction, mails: readonly MailRecord[], now: number): Promise<void> {
  await tx.saveMails(mails.map((mail) => ({ ...mail, state: 'cancelled' })));
  await tx.completeOutcomes(
    mails.flatMap(({ bulkSendId, memberId }) =>
      bulkSendId === null
        ? []
        : [{ bulkSendId, memberId, result: 'skipped', reason: 'revoked', at: toTimestamp(now) }],
    ),
  );
}

/** Fails mails whose address was suppressed while they waited. */
async function failSuppressed(
  tx: FirmTransaction,
  prepared: readonly PreparedMail[],
  now: number,
): Promise<void> {
  const at = toTimestamp(now);
  const refused = prepared.flatMap(({ mail, composed }) =>
    composed.kind === 'suppressed'
      ? [{ mail, cause: composed.suppression.cause, reason: describeSuppression(composed.suppression) }]
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
