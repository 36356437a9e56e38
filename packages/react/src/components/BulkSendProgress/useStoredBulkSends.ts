import { useCallback, useMemo, useState } from 'react';
import { useFoyer } from '../../provider/index.ts';

/** Where ids outlive a tab: `localStorage`, `sessionStorage`, or the host's own. */
export type BulkSendStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The sends to many that somebody wants to come back to. */
export interface StoredBulkSends {
  /** The oldest first. */
  ids: readonly string[];
  keep: (bulkSendId: string) => void;
  drop: (bulkSendId: string) => void;
}

/**
 * Keeps in mind which sends to many were started; over a closed tab only if the host gives a storage.
 * @param storage default none: they are forgotten with the page
 * @example
 * const { ids } = useKeptBulkSends(localStorage);
 * return ids.map((id) => <BulkSendProgress key={id} bulkSendId={id} />);
 */
export function useStoredBulkSends(storage?: BulkSendStorage): StoredBulkSends {
  const { portal } = useFoyer();
  const key = `foyer.bulk-sends.${portal.portalId}`;
  const [ids, setIds] = useState<readonly string[]>(() => read(storage, key));
  const change = useCallback(
    (next: (ids: readonly string[]) => readonly string[]) => {
      setIds(next);
      // Another tab may have written meanwhile.
      if (storage !== undefined) write(storage, key, next(read(storage, key)));
    },
    [storage, key],
  );
  return useMemo(
    () => ({
      ids,
      keep: (id) => change((all) => (all.includes(id) ? all : [...all, id])),
      drop: (id) => change((all) => all.filter((one) => one !== id)),
    }),
    [ids, change],
  );
}

const read = (storage: BulkSendStorage | undefined, key: string): readonly string[] =>
  (storage?.getItem(key) ?? '').split(' ').filter((id) => id !== '');

function write(storage: BulkSendStorage, key: string, ids: readonly string[]): void {
  if (ids.length === 0) storage.removeItem(key);
  else storage.setItem(key, ids.join(' '));
}
