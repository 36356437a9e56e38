import type { ClientQuery, Selection } from '@foyer/sdk';

/** Which clients are chosen: some by their ids, or all that match but for a few. One small state, however many match. */
export type ClientSelection =
  | { mode: 'some'; ids: ReadonlySet<string> }
  | { mode: 'all-but'; except: ReadonlySet<string> };

export const emptySelection: ClientSelection = { mode: 'some', ids: new Set() };
export const allSelected: ClientSelection = { mode: 'all-but', except: new Set() };

export const isSelected = (selection: ClientSelection, clientId: string): boolean =>
  selection.mode === 'some' ? selection.ids.has(clientId) : !selection.except.has(clientId);

/** @param total how many match */
export const countSelected = (selection: ClientSelection, total: number): number =>
  selection.mode === 'some' ? selection.ids.size : Math.max(0, total - selection.except.size);

/** Chooses clients, or takes them out of the choice. */
export function withSelected(
  selection: ClientSelection,
  clientIds: readonly string[],
  selected: boolean,
): ClientSelection {
  const isListed = (selection.mode === 'some') === selected;
  const ids = new Set(selection.mode === 'some' ? selection.ids : selection.except);
  for (const id of clientIds) {
    if (isListed) ids.add(id);
    else ids.delete(id);
  }
  return selection.mode === 'some' ? { mode: 'some', ids } : { mode: 'all-but', except: ids };
}

/** The choice as the portal takes it: the ids, or what the rows answer but for a few. */
export function toSelection(
  selection: ClientSelection,
  { sort: _sort, limit: _limit, offset: _offset, after: _after, ...filter }: ClientQuery,
): Selection {
  return selection.mode === 'some'
    ? { clientIds: [...selection.ids] }
    : { filter, except: [...selection.except] };
}
