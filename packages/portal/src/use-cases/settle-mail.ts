import { deliveryOf, toTimestamp, type InDoubtPolicy } from '@foyer/contract/rules';
import type { MailResult } from '../ports.ts';
import type { FirmTransaction } from '../store/portal-store.ts';
import type { MailRecord } from '../store/records.ts';
import { nextTry } from './mail-retry.ts';
import { suppress } from './suppression.ts';
import { tellDelivery } from './tell-delivery.ts';

const GIVEN_UP = 'Tried for more than a day';

/** What settling depends on. */
export interface Circumstances {
  /** Epoch milliseconds. */
  now: number;
  inDoubt: InDoubtPolicy;
}

/** Writes down what a relay said of a mail, for the outbox, the bulk send and the invitation. */
export async function settleMail(tx: FirmTransaction, mail: MailRecord, result: MailResult, { now, inDoubt }: Circumstances): Promise<void> {
  const settled = settledMail(mail, result, now);
  await tx.saveMail(settled);
  if (settled.bulkSendId !== null && (settled.state === 'sent' || settled.state === 'failed')) {
    await tx.settleOutcome(settled.bulkSendId, mail.memberId, { result: settled.state, reason: settled.reason, at: toTimestamp(now) });
  }
  const status = deliveryOf(settled.state, 'none', inDoubt);
  if (status !== null) await tellDelivery(tx, mail, { status, at: toTimestamp(now), reason: settled.reason }, now);
  if (result.state === 'refused' && result.addressIsGood !== true) await suppress(tx, mail, { cause: 'bounced', reason: result.reason, at: toTimestamp(now) });
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
