import type { ClientQuery, Selection } from '@foyer/sdk';

/** The selected clients: some by id, or all that match except some. Plain data, whose size does not depend on how many match. */
export type ClientSelection =
  | { kind: 'some'; ids: readonly string[] }
  | { kind: 'all-except'; ids: readonly string[] };

/** Why the selection changed. */
export interface SelectionChangeDetails {
  /**
   * `user`: rows were selected or deselected; `filter-changed`: another search or filter cleared it; `clients-updated`: the selected
   * clients were hidden or shown and left the list.
   */
  reason: 'user' | 'filter-changed' | 'clients-updated';
}

export const emptySelection: ClientSelection = { kind: 'some', ids: [] };
export const allSelected: ClientSelection = { kind: 'all-except', ids: [] };

/** Whether a client is selected. */
export const isSelected = ({ kind, ids }: ClientSelection, clientId: string): boolean =>
  ids.includes(clientId) === (kind === 'some');

/**
 * How many clients are selected.
 * @param total how many match the filter
 */
export const countSelected = ({ kind, ids }: ClientSelection, total: number): number =>
  kind === 'some' ? ids.length : Math.max(0, total - ids.length);

/** Selects or deselects clients. */
export function withSelected(
  { kind, ids }: ClientSelection,
  clientIds: readonly string[],
  selected: boolean,
): ClientSelection {
  const next = new Set(ids);
  for (const id of clientIds) {
    if ((kind === 'some') === selected) next.add(id);
    else next.delete(id);
  }
  return { kind, ids: [...next] };
}

/** Whether two selections contain the same clients. */
export function isEqualSelection(one: ClientSelection, other: ClientSelection): boolean {
  if (one === other) return true;
  const ids = new Set(one.ids);
  return one.kind === other.kind && ids.size === other.ids.length && other.ids.every((id) => ids.has(id));
}

/** The selection in the form that the portal takes: ids, or a filter and exceptions. */
export function toSelection(
  { kind, ids }: ClientSelection,
  { sort: _sort, limit: _limit, offset: _offset, after: _after, ...filter }: ClientQuery,
): Selection {
  return kind === 'some' ? { clientIds: [...ids] } : { filter, except: [...ids] };
}
