import { useMessages } from '../../messages/index.ts';
import { Icon } from '../../icons/index.ts';
import { MenuButton } from '../../primitives/Menu/index.ts';
import { useNotifyLoadFailed } from '../../provider/index.ts';
import { isSameView, toListView, type SavedView } from './list-view.ts';
import type { UseClientListResult } from './useClientList.ts';
import { useListFilters, type FilterControl } from './useListFilters.ts';

export interface ListFiltersProps {
  list: UseClientListResult;
  savedViews: readonly SavedView[];
}

/** The filters as chips: each opens a menu, and a set filter shows its value and can be cleared. */
export function ListFilters({ list, savedViews }: ListFiltersProps) {
  const { filters: t } = useMessages();
  const notifyLoadFailed = useNotifyLoadFailed();
  const { controls, loadStaff } = useListFilters(list);
  const secondary = controls.filter(({ isSecondary }) => isSecondary);
  return (
    <div className="foyer-ClientList-filters" role="group" aria-label={t.label}>
      {savedViews.length > 0 && <SavedViewsChip list={list} savedViews={savedViews} />}
      {controls.map(
        (control) =>
          (!control.isSecondary || control.valueLabel !== null) && (
            <FilterChip
              key={control.key}
              control={control}
              onPrefetch={control.key === 'staffId' ? loadStaff : undefined}
            />
          ),
      )}
      {secondary.length > 0 && (
        <span className="foyer-Chip">
          <MenuButton
            label={t.more}
            align="start"
            entries={() =>
              secondary.map(({ key, label, getItems }) => ({ kind: 'group', key, label, items: getItems() }))
            }
            onLoadFailed={notifyLoadFailed}
          >
            {t.more}
            <Icon name="chevron-down" />
          </MenuButton>
        </span>
      )}
    </div>
  );
}

function FilterChip({
  control,
  onPrefetch,
}: {
  control: FilterControl;
  onPrefetch: (() => void) | undefined;
}) {
  const { filters: t } = useMessages();
  const notifyLoadFailed = useNotifyLoadFailed();
  const { label, valueLabel, getItems, clear } = control;
  return (
    <span className="foyer-Chip" data-set={valueLabel === null ? undefined : ''}>
      <MenuButton
        label={t.filterBy(label)}
        align="start"
        entries={getItems}
        onPrefetch={onPrefetch}
        onLoadFailed={notifyLoadFailed}
      >
        {label} {valueLabel === null ? <Icon name="chevron-down" /> : <b>{valueLabel}</b>}
      </MenuButton>
      {valueLabel !== null && (
        <button
          type="button"
          className="foyer-Button"
          data-variant="quiet"
          aria-label={t.clear(label)}
          onClick={({ currentTarget }) => {
            // This button unmounts; the chip keeps the focus.
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

function SavedViewsChip({ list, savedViews }: ListFiltersProps) {
  const { filters: t } = useMessages();
  const notifyLoadFailed = useNotifyLoadFailed();
  const current = savedViews.find(({ view }) => isSameView(toListView(view), list.state.view));
  return (
    <span className="foyer-Chip">
      <MenuButton
        label={t.savedViews}
        align="start"
        entries={() =>
          savedViews.map(({ id, name, view }) => ({
            kind: 'item',
            key: id,
            label: name,
            checked: id === current?.id,
            onSelect: () => list.actions.setView(toListView(view), { reason: 'saved-view' }),
          }))
        }
        onLoadFailed={notifyLoadFailed}
      >
        {current?.name ?? t.savedViews}
        <Icon name="chevron-down" />
      </MenuButton>
    </span>
  );
}
