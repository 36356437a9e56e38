import { createFeed, type Feed, type SavedFeed } from './feed.ts';
import { createFirmTables, type CommittedTables } from './firm-tables.ts';

/** One firm as a memory store keeps it. */
export interface FirmState {
  tables: CommittedTables;
  feed: Feed;
}

/** One firm written down. */
export interface SavedFirm {
  id: string;
  /** The rows of each table by its name, in their order, each behind its key. */
  tables: Readonly<Record<string, readonly (readonly [key: string, row: unknown])[]>>;
  feed: SavedFeed;
}

/** A memory store written down: a plain JSON value. Keys of idempotency, links and mails not yet sent are in it; open streams are not. */
export interface MemoryState {
  firms: readonly SavedFirm[];
  /** Until when workers hold mails: mail id, timestamp. */
  leases: readonly (readonly [mailId: string, until: string])[];
}

/** Writes a store down, sharing nothing with it. */
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

/** Opens what was written down. */
export const openFirms = (state: MemoryState): Map<string, FirmState> =>
  new Map(
    structuredClone(state.firms).map(({ id, tables: saved, feed }) => {
      const tables = createFirmTables();
      // What a row holds is known by the name of its table only: the file's word is taken for it.
      for (const [name, table] of Object.entries<Map<string, unknown>>(tables))
        for (const [key, row] of saved[name] ?? []) table.set(key, row);
      return [id, { tables, feed: createFeed(undefined, feed) }];
    }),
  );

/** Whether something read from outside can be opened: every table is there, and every row has a key. What a row holds is not looked at. */
export const isMemoryState = (value: unknown): value is MemoryState =>
  isRecord(value) &&
  isListOf(value['firms'], isSavedFirm) &&
  isListOf(value['leases'], (lease) => isRow(lease) && typeof lease[1] === 'string');

const tableNames = Object.keys(createFirmTables());
// What an earlier version wrote has no such table, and there was nothing to put into it.
const ADDED_LATER = new Set(['suppressions']);

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
