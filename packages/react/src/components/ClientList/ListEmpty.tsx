import { useMessages } from '../../messages/index.ts';
import { Button } from '../../primitives/Button/index.ts';
import { EmptyState } from '../../primitives/EmptyState/index.ts';
import { useRestoreFocus } from '../../primitives/state/index.ts';
import type { UseClientListResult } from './useClientList.ts';

export interface ListEmptyProps {
  list: UseClientListResult;
  onAdd: () => void;
  onImport: () => void;
  /** Returns the element to focus when the button unmounts. */
  returnFocus: () => HTMLElement | null;
}

/** Shown in place of the rows: the first run, or no match. */
export function ListEmpty({ list, onAdd, onImport, returnFocus }: ListEmptyProps) {
  const { emptyState: t, clientList, filters } = useMessages();
  const { appliedSearch, filterCount } = list.state;
  if (list.state.status === 'no-match') {
    // Only the base filter applies, which the user cannot clear.
    if (appliedSearch === '' && filterCount === 0) return <EmptyState title={t.noMatchForFilters} />;
    const hint =
      appliedSearch === ''
        ? t.noMatchForFiltersHint(filterCount)
        : filterCount === 0
          ? t.noMatchHint
          : `${t.noMatchHint} ${t.filtersAlsoSet(filterCount)}`;
    return (
      <EmptyState
        title={appliedSearch === '' ? t.noMatchForFilters : t.noMatch(appliedSearch)}
        actions={
          <ClearButton
            label={filterCount === 0 ? t.clearSearch : filters.clearAll}
            onClick={list.actions.clearFilters}
            returnFocus={returnFocus}
          />
        }
      >
        {hint}
      </EmptyState>
    );
  }
  if (!list.state.permissions.includes('clients.write')) return <EmptyState title={t.firstRunReadOnly} />;
  return (
    <EmptyState
      title={t.firstRun}
      actions={
        <>
          <Button variant="primary" icon="plus" onClick={onAdd}>
            {clientList.addClient}
          </Button>
          {list.state.permissions.includes('clients.import') && (
            <Button icon="upload" onClick={onImport}>
              {clientList.importFile}
            </Button>
          )}
        </>
      }
    >
      {t.firstRunHint}
    </EmptyState>
  );
}

function ClearButton({
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
