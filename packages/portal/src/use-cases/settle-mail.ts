import { deliveryOf, toTimestamp, type InDoubtPolicy } from '@foyer/contract/rules';
import type { MailResult } from '../ports.ts';
import type { FirmTransaction } from '../store/portal-store.ts';
import type { MailRecord } from '../store/records.ts';
import { allDone } from './all-done.ts';
import { nextTry } from './mail-retry.ts';
import { suppress } from './suppression.ts';
import { tellDeliveries } from './tell-delivery.ts';

const GIVEN_UP = 'Tried for more than a day';

/** What settling depends on. */
export interface Circumstances {
  /** Epoch milliseconds. */
  now: number;
  inDoubt: InDoubtPolicy;
}

/** A mail, and what a relay said of it. */
export interface Answered {
  mail: MailRecord;
  result: MailResult;
}

/** Writes down what a relay said of mails, for the outbox, the bulk sends and the invitations: a few statements for all of them. */
export async function settleMails(
  tx: FirmTransaction,
  answered: readonly Answered[],
  { now, inDoubt }: Circumstances,
): Promise<void> {
  if (answered.length === 0) return;
  const at = toTimestamp(now);
  const settled = answered.map(({ mail, result }) => settledMail(mail, result, now));
  const outcomes = settled.flatMap(({ bulkSendId, memberId, state, reason }) =>
    bulkSendId !== null && (state === 'sent' || state === 'failed')
      ? [{ bulkSendId, memberId, result: state, reason, at }]
      : [],
  );
  const news = settled.flatMap((mail) => {
    const status = deliveryOf(mail.state, 'none', inDoubt);
    return status === null ? [] : [{ mail, delivery: { status, at, reason: mail.reason } }];
  });
  await allDone([tx.saveMails(settled), tx.settleOutcomes(outcomes), tellDeliveries(tx, news, now)]);
  for (const { mail, result } of answered)
    if (result.state === 'refused' && result.addressIsGood !== true)
      await suppress(tx, mail, { cause: 'bounced', reason: result.reason, at });
}

function settledMail(mail: MailRecord, result: MailResult, now: number): MailRecord {
  switch (result.state) {
    case 'sent':
      return { ...mail, state: 'sent', reason: null };
    case 'refused':
      return { ...mail, state: 'failed', reason: result.reason };
    case 'deferred': {
      const again = nextTry(mail.attempts, now);
      return again === null
        ? { ...mail, state: 'failed', reason: `${GIVEN_UP}. ${result.reason}` }
        : { ...mail, state: 'retrying', reason: result.reason, runAt: toTimestamp(again) };
    }
  }
}
