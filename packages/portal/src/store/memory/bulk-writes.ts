import type { FirmTransaction } from '../portal-store.ts';
import { outcomeKey, type FirmTables, type StoredOutcome } from './firm-tables.ts';
import { isCancellable } from './is-cancellable.ts';
import { saveOutcome } from './save-outcome.ts';

/** Writes bulk sends and the outcomes of their recipients. */
export function createBulkWrites(tables: FirmTables) {
  const settleOutcome = (
    bulkSendId: string,
    memberId: string,
    settled: Pick<StoredOutcome, 'result' | 'reason' | 'at'>,
  ): void => {
    const outcome = tables.outcomes.get(outcomeKey(bulkSendId, memberId));
    if (outcome?.result === 'pending') saveOutcome(tables, { ...outcome, ...settled });
  };
  return {
    async insertPreflight(preflight) {
      tables.preflights.set(preflight.id, preflight);
    },
    async saveBulkSend(bulkSend) {
      tables.bulkSends.set(bulkSend.id, bulkSend);
    },
    async saveOutcomes(bulkSendId, outcomes) {
      let lastPosition = 0;
      for (const { position } of tables.outcomes.values()) lastPosition = Math.max(lastPosition, position);
      for (const outcome of outcomes) {
        const position =
          tables.outcomes.get(outcomeKey(bulkSendId, outcome.memberId))?.position ?? (lastPosition += 1);
        saveOutcome(tables, { ...outcome, bulkSendId, position });
      }
    },
    async completeOutcomes(outcomes) {
      for (const { bulkSendId, memberId, ...settled } of outcomes)
        settleOutcome(bulkSendId, memberId, settled);
    },
    async unqueuedOutcomes(bulkSendId, limit) {
      const isIdle = ({ result, mailId }: StoredOutcome): boolean =>
        result === 'pending' && (mailId === null || tables.mails.get(mailId)?.state === 'cancelled');
      const idle = [...tables.outcomes.values()].filter(
        (outcome) => outcome.bulkSendId === bulkSendId && isIdle(outcome),
      );
      return idle
        .sort((a, b) => a.position - b.position)
        .slice(0, limit)
        .map((stored) => {
          const { bulkSendId: _bulkSendId, position: _position, ...outcome } = stored;
          return outcome;
        });
    },
    async retryFailedOutcomes(bulkSendId) {
      const failed = [...tables.outcomes.values()].filter(
        (outcome) => outcome.bulkSendId === bulkSendId && outcome.result === 'failed',
      );
      for (const outcome of failed)
        saveOutcome(tables, { ...outcome, result: 'pending', reason: null, at: null, mailId: null });
      return failed.length;
    },
    async cancelBulkMails(bulkSendId) {
      for (const mail of tables.mails.values())
        if (mail.bulkSendId === bulkSendId && isCancellable(mail))
          tables.mails.set(mail.id, { ...mail, state: 'cancelled' });
    },
  } satisfies Partial<FirmTransaction>;
}
