import { useMessages } from '../../messages/index.ts';
import { Button } from '../../primitives/Button/index.ts';
import { Empty } from '../../primitives/Empty/index.ts';
import { useKeepFocus } from '../../primitives/state/index.ts';
import type { ClientListState } from './useClientList.ts';

export interface ListEmptyProps {
  list: ClientListState;
  onAdd: () => void;
  returnFocus: () => HTMLElement | null;
}

/** What stands where no row is: the first run, or nothing that matches. */
export function ListEmpty({ list, onAdd, returnFocus }: ListEmptyProps) {
  const { empty: words, clientList } = useMessages();
  if (list.status === 'no-match') {
    if (list.searched === '') return <Empty title={clientList.matching(0)} />;
    return (
      <Empty title={words.noMatch(list.searched)} actions={<ClearSearch label={words.clearSearch} onClick={() => list.setSearch('')} returnFocus={returnFocus} />}>
        {words.noMatchHint}
      </Empty>
    );
  }
  if (!list.mayWrite) return <Empty title={words.firstRunReadOnly} />;
  return (
    <Empty
      title={words.firstRun}
      actions={
        <Button variant="primary" icon="plus" onClick={onAdd}>
          {clientList.addClient}
        </Button>
      }
    >
      {words.firstRunHint}
    </Empty>
  );
}

function ClearSearch({ label, onClick, returnFocus }: { label: string; onClick: () => void; returnFocus: () => HTMLElement | null }) {
  const button = useKeepFocus<HTMLButtonElement>(returnFocus);
  return (
    <Button ref={button} onClick={onClick}>
      {label}
    </Button>
  );
}
