/** Something that was read, and for how long it is known to be what a new read would give. */
export interface CacheEntry<Value> {
  value: Value;
  /** The snapshot of the database that it was read in, as PostgreSQL writes it. */
  snapshot: string;
  /** Time alone changes nothing between these two moments, the second one excluded; RFC 3339, so that they compare as text. */
  from: string;
  until: string;
}

/** The latest so many of them, by key. */
export interface ListCache<Value> {
  /** What is kept for a moment; whether anything was committed since is asked of the database. */
  get(key: string, now: string): CacheEntry<Value> | null;
  set(key: string, kept: CacheEntry<Value>): void;
  clear(): void;
}

/** @param most how many are kept: whichever was asked for longest ago goes first */
export function createListCache<Value>(most: number): ListCache<Value> {
  const byKey = new Map<string, CacheEntry<Value>>();
  return {
    get(key, now) {
      const kept = byKey.get(key);
      if (kept === undefined || now < kept.from || now >= kept.until) return null;
      byKey.delete(key);
      byKey.set(key, kept);
      return kept;
    },
    set(key, kept) {
      byKey.delete(key);
      byKey.set(key, kept);
      for (const oldest of byKey.keys()) {
        if (byKey.size <= most) break;
        byKey.delete(oldest);
      }
    },
    clear: () => byKey.clear(),
  };
}
