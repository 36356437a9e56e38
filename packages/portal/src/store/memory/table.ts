/** Rows by key. Values are never changed in place: a write replaces them. */
export interface Table<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  delete(key: string): void;
  values(): Iterable<V>;
}

/** A table whose writes lie over another table until they are merged; dropping it is the rollback. */
export interface Overlay<V> extends Table<V> {
  merge(): void;
}

export const createTable = <V>(): Map<string, V> => new Map<string, V>();

/** Marks a deleted row. */
const DELETED = Symbol('deleted');

export function createOverlay<V>(base: Table<V>): Overlay<V> {
  const written = new Map<string, V | typeof DELETED>();
  return {
    get(key) {
      const own = written.get(key);
      return own === DELETED ? undefined : (own ?? base.get(key));
    },
    set: (key, value) => void written.set(key, value),
    delete: (key) => void written.set(key, DELETED),
    *values() {
      // A replaced row keeps its position; new rows follow in order of insertion.
      const replaced = new Map<V, V | typeof DELETED>();
      for (const [key, value] of written) {
        const before = base.get(key);
        if (before !== undefined) replaced.set(before, value);
      }
      const old = new Set(replaced.values());
      for (const value of base.values()) {
        const now = replaced.get(value) ?? value;
        if (now !== DELETED) yield now;
      }
      for (const value of written.values()) if (value !== DELETED && !old.has(value)) yield value;
    },
    merge() {
      for (const [key, value] of written) {
        if (value === DELETED) base.delete(key);
        else base.set(key, value);
      }
    },
  };
}
