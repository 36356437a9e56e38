import type { Db, Queries } from '../database.ts';

const SCOPE = "select set_config('role', 'foyer_firm', true), set_config('foyer.firm', $1, true)";

/** Puts the rest of a transaction behind the second wall: of all rows, those of one firm are there, and no others can be written. */
export async function enterFirm(tx: Queries, firmId: string): Promise<void> {
  await tx.query(SCOPE, [firmId]);
}

/** Names the trace that the rest of a transaction belongs to; mails that it writes keep it. */
export async function enterTrace(tx: Queries, traceparent: string | null): Promise<void> {
  if (traceparent !== null) await tx.query("select set_config('foyer.trace', $1, true)", [traceparent]);
}

/** Statements of one firm outside of any other transaction, each behind the second wall. */
export const queriesOfFirm = (db: Db, firmId: string): Queries => ({
  query: (text, params = []) => db.together({ text: SCOPE, params: [firmId] }, { text, params }),
  exec: (script) =>
    db.transaction(async (tx) => {
      await enterFirm(tx, firmId);
      await tx.exec(script);
    }),
});
