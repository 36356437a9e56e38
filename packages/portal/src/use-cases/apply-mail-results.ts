import { deliveryOf, toTimestamp, type UnknownOutcomePolicy } from '@foyer/contract/rules';
import type { MailResult } from '../ports.ts';
import type { FirmTransaction } from '../store/portal-store.ts';
import type { MailRecord } from '../store/records.ts';
import { awaitAll } from './await-all.ts';
import { nextAttempt } from './mail-retry.ts';
import { suppress } from './suppression.ts';
import { notifyDeliveries } from './notify-delivery.ts';

const GIVEN_UP = 'Tried for more than a day';

/** What applying a result depends on. */
export interface MailResultContext {
  /** Epoch milliseconds. */
  now: number;
  unknownOutcome: UnknownOutcomePolicy;
}

/** A mail and the relay's response. */
export interface AttemptedMail {
  mail: MailRecord;
  result: MailResult;
}

/** Applies the relay's responses to the outbox, the bulk sends and the invitations, in a few statements for all mails. */
export async function applyMailResults(
  tx: FirmTransaction,
  answered: readonly AttemptedMail[],
  { now, unknownOutcome }: MailResultContext,
): Promise<void> {
  if (answered.length === 0) return;
  const at = toTimestamp(now);
  const settled = answered.map(({ mail, result }) => withResult(mail, result, now));
  const outcomes = settled.flatMap(({ bulkSendId, memberId, state, reason }) =>
    bulkSendId !== null && (state === 'sent' || state === 'failed')
      ? [{ bulkSendId, memberId, result: state, reason, at }]
      : [],
  );
  const news = settled.flatMap((mail) => {
    const status = deliveryOf(mail.state, 'none', unknownOutcome);
    return status === null ? [] : [{ mail, delivery: { status, at, reason: mail.reason } }];
  });
  await awaitAll([tx.saveMails(settled), tx.completeOutcomes(outcomes), notifyDeliveries(tx, news, now)]);
  for (const { mail, result } of answered)
    if (result.state === 'refused' && result.addressStillValid !== true)
      await suppress(tx, mail, { cause: 'bounced', reason: result.reason, at });
}

function withResult(mail: MailRecord, result: MailResult, now: number): MailRecord {
  switch (result.state) {
    case 'sent':
      return { ...mail, state: 'sent', reason: null };
    case 'refused':
      return { ...mail, state: 'failed', reason: result.reason };
    case 'deferred': {
      const again = nextAttempt(mail.attempts, now);
      return again === null
        ? { ...mail, state: 'failed', reason: `${GIVEN_UP}. ${result.reason}` }
        : { ...mail, state: 'retrying', reason: result.reason, runAt: toTimestamp(again) };
    }
  }
}
