import type { Db, Queries } from '../database.ts';

const SET_FIRM = "select set_config('role', 'foyer_firm', true), set_config('foyer.firm', $1, true)";

/** Puts the rest of a transaction behind the second wall: of all rows, those of one firm are there, and no others can be written. */
export async function restrictToFirm(tx: Queries, firmId: string): Promise<void> {
  await tx.query(SET_FIRM, [firmId]);
}

/** Names the trace that the rest of a transaction belongs to; mails that it writes keep it. */
export async function setTrace(tx: Queries, traceparent: string | null): Promise<void> {
  if (traceparent !== null) await tx.query("select set_config('foyer.trace', $1, true)", [traceparent]);
}

/** Statements of one firm outside of any other transaction, each behind the second wall. */
export const queriesForFirm = (db: Db, firmId: string): Queries => ({
  query: (text, params = []) => db.pipeline({ text: SET_FIRM, params: [firmId] }, { text, params }),
  exec: (script) =>
    db.transaction(async (tx) => {
      await restrictToFirm(tx, firmId);
      await tx.exec(script);
    }),
});
