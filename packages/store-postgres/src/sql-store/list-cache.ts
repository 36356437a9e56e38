/** A cached value and the conditions under which it is valid. */
export interface CacheEntry<Value> {
  value: Value;
  /** The database snapshot in which it was read, as `pg_snapshot` text. */
  snapshot: string;
  /** Valid from this time up to, but not including, `until`; RFC 3339, comparable as text. */
  from: string;
  until: string;
}

/** A least-recently-used cache. */
export interface ListCache<Value> {
  /** Returns the entry if it is valid at `now`. Whether data was committed since its snapshot is checked separately. */
  get(key: string, now: string): CacheEntry<Value> | null;
  set(key: string, entry: CacheEntry<Value>): void;
  clear(): void;
}

/** @param maxEntries the least recently used entry is evicted first */
export function createListCache<Value>(maxEntries: number): ListCache<Value> {
  const byKey = new Map<string, CacheEntry<Value>>();
  return {
    get(key, now) {
      const entry = byKey.get(key);
      if (entry === undefined || now < entry.from || now >= entry.until) return null;
      byKey.delete(key);
      byKey.set(key, entry);
      return entry;
    },
    set(key, entry) {
      byKey.delete(key);
      byKey.set(key, entry);
      for (const oldest of byKey.keys()) {
        if (byKey.size <= maxEntries) break;
        byKey.delete(oldest);
      }
    },
    clear: () => byKey.clear(),
  };
}
