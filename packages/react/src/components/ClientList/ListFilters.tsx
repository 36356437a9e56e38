import { useMessages } from '../../messages/index.ts';
import { Icon } from '../../icons/index.ts';
import { MenuButton } from '../../primitives/Menu/index.ts';
import { useNotifyLoadFailed } from '../../provider/index.ts';
import { isSameView, toListView, type SavedView } from './list-view.ts';
import type { ClientListState } from './useClientList.ts';
import { useListFilters, type FilterChoice } from './useListFilters.ts';

export interface ListFiltersProps {
  list: ClientListState;
  savedViews: readonly SavedView[];
}

/** What the list is narrowed by, as quiet chips: each opens its choices, and once set says them and can be cleared. */
export function ListFilters({ list, savedViews }: ListFiltersProps) {
  const { filters: words } = useMessages();
  const tellNotFetched = useNotifyLoadFailed();
  const { choices, wantStaff } = useListFilters(list);
  const further = choices.filter(({ isFurther }) => isFurther);
  return (
    <div className="foyer-ClientList-filters" role="group" aria-label={words.label}>
      {savedViews.length > 0 && <ViewsChip list={list} savedViews={savedViews} />}
      {choices.map(
        (choice) =>
          (!choice.isFurther || choice.chosen !== null) && (
            <FilterChip
              key={choice.key}
              choice={choice}
              onIntent={choice.key === 'staffId' ? wantStaff : undefined}
            />
          ),
      )}
      {further.length > 0 && (
        <span className="foyer-Chip">
          <MenuButton
            label={words.more}
            align="start"
            entries={() =>
              further.map(({ key, label, items }) => ({ kind: 'group', key, label, items: items() }))
            }
            onLoadFailed={tellNotFetched}
          >
            {words.more}
            <Icon name="chevron-down" />
          </MenuButton>
        </span>
      )}
    </div>
  );
}

function FilterChip({ choice, onIntent }: { choice: FilterChoice; onIntent: (() => void) | undefined }) {
  const { filters: words } = useMessages();
  const tellNotFetched = useNotifyLoadFailed();
  const { label, chosen, items, clear } = choice;
  return (
    <span className="foyer-Chip" data-set={chosen === null ? undefined : ''}>
      <MenuButton
        label={words.filterBy(label)}
        align="start"
        entries={() => items()}
        onPrefetch={onIntent}
        onLoadFailed={tellNotFetched}
      >
        {label} {chosen === null ? <Icon name="chevron-down" /> : <b>{chosen}</b>}
      </MenuButton>
      {chosen !== null && (
        <button
          type="button"
          className="foyer-Button"
          data-variant="quiet"
          aria-label={words.clear(label)}
          onClick={({ currentTarget }) => {
            // It goes, and the chip stays.
            const { previousElementSibling: chip } = currentTarget;
            if (chip instanceof HTMLElement) chip.focus();
            clear();
          }}
        >
          <Icon name="x" />
        </button>
      )}
    </span>
  );
}

function ViewsChip({ list, savedViews }: ListFiltersProps) {
  const { filters: words } = useMessages();
  const tellNotFetched = useNotifyLoadFailed();
  const current = savedViews.find(({ view }) => isSameView(toListView(view), list.view));
  return (
    <span className="foyer-Chip">
      <MenuButton
        label={words.savedViews}
        align="start"
        entries={() =>
          savedViews.map(({ id, name, view }) => ({
            kind: 'item',
            key: id,
            label: name,
            checked: id === current?.id,
            onSelect: () => list.setView(toListView(view), { reason: 'saved-view' }),
          }))
        }
        onLoadFailed={tellNotFetched}
      >
        {current?.name ?? words.savedViews}
        <Icon name="chevron-down" />
      </MenuButton>
    </span>
  );
}
