import { useCallback, useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { Icon } from '../../icons/index.ts';
import { Floating } from '../Floating/index.ts';
import { toThemeAttributes, useThemeScope } from '../ThemeScope/index.ts';
import type { MenuEntry, MenuItem } from './menu-entry.ts';
import { findByTypeahead, moveFocus } from './move-focus.ts';

export interface MenuProps {
  /** The mounted button that the menu belongs to. */
  button: HTMLButtonElement;
  /** Accessible name. */
  label: string;
  /** Called on every render of the open menu. */
  entries: () => readonly MenuEntry[];
  /** The side of the button that the menu is aligned with. */
  align: 'start' | 'end';
  open: boolean;
  /** Focuses the first item on opening. */
  openedByKeyboard: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The menu of a `MenuButton`. It is not modal, and shows why an item is disabled. */
export function Menu({ button, label, entries, align, open, openedByKeyboard, onOpenChange }: MenuProps) {
  const latest = useRef(onOpenChange);
  useEffect(() => {
    latest.current = onOpenChange;
  });
  const close = useCallback(() => latest.current(false), []);
  const selectItem = (item: MenuItem) => {
    // Focus returns before the action runs, so that a dialog opened by it can return focus to the button.
    if (item.multiple !== true) {
      button.focus();
      close();
    }
    item.onSelect();
  };
  return (
    <Floating open={open} anchor={button} align={align} onClose={close}>
      {(state) => (
        <MenuList
          state={state}
          label={label}
          entries={entries()}
          byKeyboard={openedByKeyboard}
          onItemSelect={selectItem}
        />
      )}
    </Floating>
  );
}

interface MenuListProps {
  state: 'open' | 'closed';
  label: string;
  entries: readonly MenuEntry[];
  byKeyboard: boolean;
  onItemSelect: (item: MenuItem) => void;
}

const getItems = (menu: HTMLElement): HTMLElement[] => [
  ...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]'),
];
/** Typeahead: pause after which a letter starts a new word, in milliseconds. */
const TYPEAHEAD_TIMEOUT = 1_000;

function MenuList({ state, label, entries, byKeyboard, onItemSelect }: MenuListProps) {
  const scope = useThemeScope();
  const menu = useRef<HTMLDivElement>(null);
  const typed = useRef({ letters: '', at: 0 });
  useEffect(() => {
    if (state === 'closed' || !menu.current) return;
    const target = byKeyboard ? getItems(menu.current)[0] : menu.current;
    // The layer is not positioned yet: without preventScroll the page would scroll to its initial place.
    target?.focus({ preventScroll: true });
  }, [state, byKeyboard]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const items = getItems(event.currentTarget);
    const index = items.findIndex((item) => item === document.activeElement);
    const { key, timeStamp } = event;
    // Handled by the button itself.
    if (key === 'Enter' || key === ' ') return;
    if (key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      typed.current = {
        letters: (timeStamp - typed.current.at < TYPEAHEAD_TIMEOUT ? typed.current.letters : '') + key,
        at: timeStamp,
      };
      items[
        findByTypeahead(
          items.map(({ dataset }) => dataset['label'] ?? ''),
          typed.current.letters,
          index,
        )
      ]?.focus();
    } else {
      const next = moveFocus(key, index, items.length);
      if (next === undefined) return;
      items[next]?.focus();
    }
    event.preventDefault();
  };
  return (
    <div
      ref={menu}
      role="menu"
      className="foyer foyer-Menu"
      data-state={state}
      {...toThemeAttributes(scope)}
      // While it fades out it is no longer there for assistive technology.
      aria-hidden={state === 'closed' || undefined}
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onPointerLeave={({ currentTarget, pointerType }: PointerEvent<HTMLElement>) => {
        // A closing menu ignores the pointer, which then leaves it: focus has moved on and must stay there.
        if (state === 'open' && pointerType === 'mouse') currentTarget.focus({ preventScroll: true });
      }}
    >
      {entries.map((entry) => (
        <MenuEntryView key={entry.key} entry={entry} onItemSelect={onItemSelect} />
      ))}
    </div>
  );
}

function MenuEntryView({
  entry,
  onItemSelect,
}: {
  entry: MenuEntry;
  onItemSelect: (item: MenuItem) => void;
}) {
  switch (entry.kind) {
    case 'item':
      return <MenuItemButton item={entry} onItemSelect={onItemSelect} />;
    case 'separator':
      return <hr className="foyer-Menu-separator" />;
    case 'group':
      return (
        <div role="group" aria-label={entry.label}>
          <div className="foyer-Menu-label" aria-hidden="true">
            {entry.label}
          </div>
          {entry.items.map((item) => (
            <MenuItemButton key={item.key} item={item} onItemSelect={onItemSelect} />
          ))}
        </div>
      );
  }
}

function MenuItemButton({ item, onItemSelect }: { item: MenuItem; onItemSelect: (item: MenuItem) => void }) {
  const isDisabled = item.disabledReason !== undefined;
  return (
    <button
      type="button"
      role={item.checked === undefined ? 'menuitem' : item.multiple ? 'menuitemcheckbox' : 'menuitemradio'}
      className="foyer-Menu-item"
      aria-checked={item.checked}
      data-tone={item.tone}
      data-label={item.label}
      // Not `disabled`: the item stays focusable, so that screen readers can read the reason.
      aria-disabled={isDisabled || undefined}
      tabIndex={-1}
      // As in native menus, hovering focuses the item.
      onPointerMove={({ currentTarget, pointerType }: PointerEvent<HTMLElement>) =>
        pointerType === 'mouse' && currentTarget.focus({ preventScroll: true })
      }
      onClick={() => !isDisabled && onItemSelect(item)}
    >
      {item.icon && <Icon name={item.icon} />}
      <span>
        {item.label}
        {isDisabled && item.disabledReason !== '' && <small>{item.disabledReason}</small>}
      </span>
    </button>
  );
}
