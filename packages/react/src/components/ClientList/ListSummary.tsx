import { useMessages } from '../../messages/index.ts';
import { LinkButton } from '../../primitives/LinkButton/index.ts';
import { useRestoreFocus } from '../../primitives/state/index.ts';
import type { ClientListState } from './useClientList.ts';

// The number as the language writes it: digits, and single marks between groups of them.
const COUNT = /(\p{Nd}+(?:[^\p{L}\p{Nd}]\p{Nd}+)*)/u;

/** How many there are; and, on a line that always stands, that the list has changed. */
export function ListSummary({
  list,
  returnFocus,
  returnToSearch,
}: {
  list: ClientListState;
  returnFocus: () => HTMLElement | null;
  returnToSearch: () => HTMLElement | null;
}) {
  const { clientList: words, filters } = useMessages();
  const isKnown = list.status === 'ready' || list.status === 'no-match';
  const sentence =
    list.appliedSearch === '' && list.filterCount === 0
      ? words.clients(list.total)
      : words.matching(list.total);
  const [before, count, after] = sentence.split(COUNT);
  return (
    <div className="foyer-ClientList-summary">
      {isKnown && (
        <bdi>
          {before}
          <strong>{count}</strong>
          {after}
        </bdi>
      )}
      {list.status === 'ready' && list.filterCount > 0 && (
        <LinkThatGoes label={filters.clearAll} onClick={list.clearFilters} returnFocus={returnToSearch} />
      )}
      {list.isStale && <Changed onRefresh={list.refresh} returnFocus={returnFocus} />}
    </div>
  );
}

function Changed({
  onRefresh,
  returnFocus,
}: {
  onRefresh: () => void;
  returnFocus: () => HTMLElement | null;
}) {
  const { clientList: words } = useMessages();
  return (
    <span className="foyer-ClientList-changed">
      {words.changed} <LinkThatGoes label={words.refresh} onClick={onRefresh} returnFocus={returnFocus} />
    </span>
  );
}

function LinkThatGoes({
  label,
  onClick,
  returnFocus,
}: {
  label: string;
  onClick: () => void;
  returnFocus: () => HTMLElement | null;
}) {
  const link = useRestoreFocus<HTMLButtonElement>(returnFocus);
  return (
    <LinkButton ref={link} onClick={onClick}>
      {label}
    </LinkButton>
  );
}
