import { useMessages } from '../../messages/index.ts';
import { Button } from '../../primitives/Button/index.ts';
import { EmptyState } from '../../primitives/EmptyState/index.ts';
import { useRestoreFocus } from '../../primitives/state/index.ts';
import type { ClientListState } from './useClientList.ts';

export interface ListEmptyProps {
  list: ClientListState;
  onAdd: () => void;
  onImport: () => void;
  returnFocus: () => HTMLElement | null;
}

/** What stands where no row is: the first run, or nothing that matches. */
export function ListEmpty({ list, onAdd, onImport, returnFocus }: ListEmptyProps) {
  const { emptyState: words, clientList, filters } = useMessages();
  const { appliedSearch, filterCount } = list;
  if (list.status === 'no-match') {
    // The host alone has narrowed it.
    if (appliedSearch === '' && filterCount === 0) return <EmptyState title={words.noMatchForFilters} />;
    const hint =
      appliedSearch === ''
        ? words.noMatchForFiltersHint(filterCount)
        : filterCount === 0
          ? words.noMatchHint
          : `${words.noMatchHint} ${words.filtersAlsoSet(filterCount)}`;
    return (
      <EmptyState
        title={appliedSearch === '' ? words.noMatchForFilters : words.noMatch(appliedSearch)}
        actions={
          <Clear
            label={filterCount === 0 ? words.clearSearch : filters.clearAll}
            onClick={list.clearFilters}
            returnFocus={returnFocus}
          />
        }
      >
        {hint}
      </EmptyState>
    );
  }
  if (!list.mayWrite) return <EmptyState title={words.firstRunReadOnly} />;
  return (
    <EmptyState
      title={words.firstRun}
      actions={
        <>
          <Button variant="primary" icon="plus" onClick={onAdd}>
            {clientList.addClient}
          </Button>
          {list.may('clients.import') && (
            <Button icon="upload" onClick={onImport}>
              {clientList.importFile}
            </Button>
          )}
        </>
      }
    >
      {words.firstRunHint}
    </EmptyState>
  );
}

function Clear({
  label,
  onClick,
  returnFocus,
}: {
  label: string;
  onClick: () => void;
  returnFocus: () => HTMLElement | null;
}) {
  const button = useRestoreFocus<HTMLButtonElement>(returnFocus);
  return (
    <Button ref={button} onClick={onClick}>
      {label}
    </Button>
  );
}
