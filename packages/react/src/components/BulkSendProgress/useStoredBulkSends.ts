import { useCallback, useMemo, useState } from 'react';
import { useFoyer } from '../../provider/index.ts';

/** Where ids are stored: `localStorage`, `sessionStorage`, or an object of the host. */
export type BulkSendStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The result of `useStoredBulkSends`: the bulk sends of this viewer that are stored, with functions to add and remove one. */
export interface StoredBulkSends {
  /** Oldest first. */
  ids: readonly string[];
  add: (bulkSendId: string) => void;
  remove: (bulkSendId: string) => void;
}

/**
 * Stores the ids of bulk sends, so that their progress can be shown later.
 * @param storage where they survive a reload
 * @default storage in memory only
 * @example
 * const { ids } = useStoredBulkSends(localStorage);
 * return ids.map((id) => <BulkSendProgress key={id} bulkSendId={id} />);
 */
export function useStoredBulkSends(storage?: BulkSendStorage): StoredBulkSends {
  const { portal } = useFoyer();
  const key = `foyer.bulk-sends.${portal.portalId}`;
  const [ids, setIds] = useState<readonly string[]>(() => read(storage, key));
  const update = useCallback(
    (next: (ids: readonly string[]) => readonly string[]) => {
      setIds(next);
      // Another tab may have written since the first read.
      if (storage !== undefined) write(storage, key, next(read(storage, key)));
    },
    [storage, key],
  );
  return useMemo(
    () => ({
      ids,
      add: (id) => update((all) => (all.includes(id) ? all : [...all, id])),
      remove: (id) => update((all) => all.filter((other) => other !== id)),
    }),
    [ids, update],
  );
}

const read = (storage: BulkSendStorage | undefined, key: string): readonly string[] =>
  (storage?.getItem(key) ?? '').split(' ').filter((id) => id !== '');

function write(storage: BulkSendStorage, key: string, ids: readonly string[]): void {
  if (ids.length === 0) storage.removeItem(key);
  else storage.setItem(key, ids.join(' '));
}
