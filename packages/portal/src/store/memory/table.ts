/** Rows by key. Values are never changed in place: a write replaces them. */
export interface Table<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  values(): Iterable<V>;
}

/** A table whose writes lie over another table until they are merged; dropping it is the rollback. */
export interface Overlay<V> extends Table<V> {
  merge(): void;
}

export const createTable = <V>(): Table<V> => new Map<string, V>();

export function createOverlay<V>(base: Table<V>): Overlay<V> {
  const written = new Map<string, V>();
  return {
    get: (key) => written.get(key) ?? base.get(key),
    set: (key, value) => void written.set(key, value),
    *values() {
      // A replaced row keeps its place; new rows follow in the order in which they came.
      const replaced = new Map<V, V>();
      for (const [key, value] of written) {
        const before = base.get(key);
        if (before !== undefined) replaced.set(before, value);
      }
      const old = new Set(replaced.values());
      for (const value of base.values()) yield replaced.get(value) ?? value;
      for (const value of written.values()) if (!old.has(value)) yield value;
    },
    merge() {
      for (const [key, value] of written) base.set(key, value);
    },
  };
}
