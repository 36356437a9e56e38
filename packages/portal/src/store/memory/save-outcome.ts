import { outcomeKey, type FirmTables, type StoredOutcome } from './firm-tables.ts';

/** Stores the outcome of one recipient of a bulk send. */
export const saveOutcome = ({ outcomes }: FirmTables, outcome: StoredOutcome): void =>
  outcomes.set(outcomeKey(outcome.bulkSendId, outcome.memberId), outcome);
