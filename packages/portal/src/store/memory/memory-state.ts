import { createFeed, type Feed, type SavedFeed } from './feed.ts';
import { createFirmTables, type CommittedTables } from './firm-tables.ts';

/** The state of one firm. */
export interface FirmState {
  tables: CommittedTables;
  feed: Feed;
}

/** A saved firm. */
export interface SavedFirm {
  id: string;
  /** The rows of each table by its name, in their order, each behind its key. */
  tables: Readonly<Record<string, readonly (readonly [key: string, row: unknown])[]>>;
  feed: SavedFeed;
}

/** A saved memory store: plain JSON, with idempotency keys, links and queued mails, without open streams. */
export interface MemoryState {
  firms: readonly SavedFirm[];
  /** Until when workers hold mails: mail id, timestamp. */
  leases: readonly (readonly [mailId: string, until: string])[];
}

/** Copies the data of a store. */
export const saveFirms = (
  firms: ReadonlyMap<string, FirmState>,
  leases: ReadonlyMap<string, string>,
): MemoryState =>
  structuredClone({
    firms: [...firms].map(([id, { tables, feed }]) => ({
      id,
      tables: Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, [...table]])),
      feed: feed.save(),
    })),
    leases: [...leases],
  });

/** Restores saved firms. */
export const openFirms = (state: MemoryState): Map<string, FirmState> =>
  new Map(
    structuredClone(state.firms).map(({ id, tables: saved, feed }) => {
      const tables = createFirmTables();
      // The types of the rows are not checked.
      for (const [name, table] of Object.entries<Map<string, unknown>>(tables))
        for (const [key, row] of saved[name] ?? []) table.set(key, row);
      return [id, { tables, feed: createFeed(undefined, feed) }];
    }),
  );

/** Whether a value is a saved store: every table exists and every row has a key. The content of rows is not checked. */
export const isMemoryState = (value: unknown): value is MemoryState =>
  isRecord(value) &&
  isListOf(value['firms'], isSavedFirm) &&
  isListOf(value['leases'], (lease) => isRow(lease) && typeof lease[1] === 'string');

const tableNames = Object.keys(createFirmTables());
// Tables that states of earlier versions do not have.
const ADDED_LATER = new Set(['suppressions', 'clientIdByExternalId', 'memberIdByExternalId']);

function isSavedFirm(value: unknown): boolean {
  if (!isRecord(value) || typeof value['id'] !== 'string') return false;
  const { tables, feed } = value;
  return (
    isRecord(tables) &&
    tableNames.every((name) => isListOf(tables[name] ?? (ADDED_LATER.has(name) ? [] : null), isRow)) &&
    isSavedFeed(feed)
  );
}

const isSavedFeed = (value: unknown): boolean =>
  isRecord(value) &&
  isListOf(value['events'], (event) => isRecord(event) && typeof event['id'] === 'string') &&
  Number.isSafeInteger(value['last']);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isRow = (value: unknown): value is [string, unknown] =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && value[1] !== null;
const isListOf = (value: unknown, isOne: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isOne);
