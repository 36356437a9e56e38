import { useMessages } from '../../messages/index.ts';
import { Button } from '../../primitives/Button/index.ts';
import { Empty } from '../../primitives/Empty/index.ts';
import { useKeepFocus } from '../../primitives/state/index.ts';
import type { ClientListState } from './useClientList.ts';

export interface ListEmptyProps {
  list: ClientListState;
  onAdd: () => void;
  onImport: () => void;
  returnFocus: () => HTMLElement | null;
}

/** What stands where no row is: the first run, or nothing that matches. */
export function ListEmpty({ list, onAdd, onImport, returnFocus }: ListEmptyProps) {
  const { empty: words, clientList, filters } = useMessages();
  const { searched, filtered } = list;
  if (list.status === 'no-match') {
    // The host alone has narrowed it.
    if (searched === '' && filtered === 0) return <Empty title={words.noFiltered} />;
    const hint =
      searched === ''
        ? words.noFilteredHint(filtered)
        : filtered === 0
          ? words.noMatchHint
          : `${words.noMatchHint} ${words.filtersToo(filtered)}`;
    return (
      <Empty
        title={searched === '' ? words.noFiltered : words.noMatch(searched)}
        actions={
          <Clear
            label={filtered === 0 ? words.clearSearch : filters.clearAll}
            onClick={list.clearFilters}
            returnFocus={returnFocus}
          />
        }
      >
        {hint}
      </Empty>
    );
  }
  if (!list.mayWrite) return <Empty title={words.firstRunReadOnly} />;
  return (
    <Empty
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
    </Empty>
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
  const button = useKeepFocus<HTMLButtonElement>(returnFocus);
  return (
    <Button ref={button} onClick={onClick}>
      {label}
    </Button>
  );
}
