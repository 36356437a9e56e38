import { useMessages } from '../../messages/index.ts';
import { LinkButton } from '../../primitives/LinkButton/index.ts';
import { useRestoreFocus } from '../../primitives/state/index.ts';
import type { UseClientListResult } from './useClientList.ts';

// A number in any script: digits with single separators between groups.
const COUNT = /(\p{Nd}+(?:[^\p{L}\p{Nd}]\p{Nd}+)*)/u;

/** How many clients match, and whether the list has changed. The line is always rendered, so that rows do not shift. */
export function ListSummary({
  list,
  returnFocus,
  returnToSearch,
}: {
  list: UseClientListResult;
  returnFocus: () => HTMLElement | null;
  returnToSearch: () => HTMLElement | null;
}) {
  const { clientList: t, filters } = useMessages();
  const isKnown = list.state.status === 'ready' || list.state.status === 'no-match';
  const text =
    list.state.appliedSearch === '' && list.state.filterCount === 0
      ? t.clients(list.state.total)
      : t.matching(list.state.total);
  const isNotLive = list.state.feed === 'interrupted' && list.state.offlineSince === null;
  const [before, count, after] = text.split(COUNT);
  return (
    <div className="foyer-ClientList-summary">
      {isKnown && (
        <bdi>
          {before}
          <strong>{count}</strong>
          {after}
        </bdi>
      )}
      {list.state.status === 'ready' && list.state.filterCount > 0 && (
        <TemporaryLink
          label={filters.clearAll}
          onClick={list.actions.clearFilters}
          returnFocus={returnToSearch}
        />
      )}
      {(list.state.isStale || isNotLive) && (
        <Changed
          text={list.state.isStale ? t.changed : t.notLive}
          onRefresh={list.actions.refresh}
          returnFocus={returnFocus}
        />
      )}
    </div>
  );
}

function Changed({
  text,
  onRefresh,
  returnFocus,
}: {
  text: string;
  onRefresh: () => void;
  returnFocus: () => HTMLElement | null;
}) {
  const { clientList: t } = useMessages();
  return (
    <span className="foyer-ClientList-changed">
      {text} <TemporaryLink label={t.refresh} onClick={onRefresh} returnFocus={returnFocus} />
    </span>
  );
}

function TemporaryLink({
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
