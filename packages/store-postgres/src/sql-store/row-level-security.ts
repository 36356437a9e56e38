import type { Db, Queries } from '../database.ts';

const SET_FIRM = "select set_config('role', 'foyer_firm', true), set_config('foyer.firm', $1, true)";

/** Restricts the rest of a transaction to the rows of one firm, by row-level security. */
export async function restrictToFirm(tx: Queries, firmId: string): Promise<void> {
  await tx.query(SET_FIRM, [firmId]);
}

/** Sets the trace of the rest of a transaction; the mails that it inserts store it. */
export async function setTrace(tx: Queries, traceparent: string | null): Promise<void> {
  if (traceparent !== null) await tx.query("select set_config('foyer.trace', $1, true)", [traceparent]);
}

/** Executes each statement in a transaction of its own that row-level security restricts to one firm. */
export const queriesForFirm = (db: Db, firmId: string): Queries => ({
  query: (text, params = []) => db.pipeline({ text: SET_FIRM, params: [firmId] }, { text, params }),
  exec: (script) =>
    db.transaction(async (tx) => {
      await restrictToFirm(tx, firmId);
      await tx.exec(script);
    }),
});
