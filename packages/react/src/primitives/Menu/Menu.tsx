import { useCallback, useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { Icon } from '../../icons/index.ts';
import { Floating } from '../Floating/index.ts';
import { toThemeAttributes, useThemeScope } from '../ThemeScope/index.ts';
import type { MenuEntry, MenuItem } from './menu-entry.ts';
import { findByTypeahead, moveFocus } from './move-focus.ts';

export interface MenuProps {
  /** The button that it belongs to, which stands already. */
  button: HTMLButtonElement;
  /** Names the menu. */
  label: string;
  /** Asked while it is drawn. */
  entries: () => readonly MenuEntry[];
  /** Which side of the button it lines up with. */
  align: 'start' | 'end';
  open: boolean;
  /** Opened by the keyboard: the first line has the focus at once. */
  byKeyboard: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The menu of a `MenuButton`: it leaves the page scrollable, and explains what cannot be chosen. */
export function Menu({ button, label, entries, align, open, byKeyboard, onOpenChange }: MenuProps) {
  const latest = useRef(onOpenChange);
  useEffect(() => {
    latest.current = onOpenChange;
  });
  const close = useCallback(() => latest.current(false), []);
  const choose = (item: MenuItem) => {
    // The focus goes home before the action runs, so that a dialog it opens has somewhere to return to.
    if (item.several !== true) {
      button.focus();
      close();
    }
    item.onSelect();
  };
  return (
    <Floating open={open} anchor={button} align={align} onClose={close}>
      {(state) => (
        <MenuList state={state} label={label} entries={entries()} byKeyboard={byKeyboard} onChoose={choose} />
      )}
    </Floating>
  );
}

interface MenuListProps {
  state: 'open' | 'closed';
  label: string;
  entries: readonly MenuEntry[];
  byKeyboard: boolean;
  onChoose: (item: MenuItem) => void;
}

const linesOf = (menu: HTMLElement): HTMLElement[] => [
  ...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]'),
];
/** How long letters typed one after the other make one word, in milliseconds. */
const ONE_WORD = 1_000;

function MenuList({ state, label, entries, byKeyboard, onChoose }: MenuListProps) {
  const scope = useThemeScope();
  const menu = useRef<HTMLDivElement>(null);
  const typed = useRef({ letters: '', at: 0 });
  useEffect(() => {
    if (state === 'closed' || !menu.current) return;
    const target = byKeyboard ? linesOf(menu.current)[0] : menu.current;
    // It is placed before it is painted; what is focused must not scroll the page to where it was until then.
    target?.focus({ preventScroll: true });
  }, [state, byKeyboard]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const lines = linesOf(event.currentTarget);
    const at = lines.findIndex((line) => line === document.activeElement);
    const { key, timeStamp } = event;
    // They choose, as on any button.
    if (key === 'Enter' || key === ' ') return;
    if (key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      typed.current = {
        letters: (timeStamp - typed.current.at < ONE_WORD ? typed.current.letters : '') + key,
        at: timeStamp,
      };
      lines[
        findByTypeahead(
          lines.map(({ dataset }) => dataset['label'] ?? ''),
          typed.current.letters,
          at,
        )
      ]?.focus();
    } else {
      const next = moveFocus(key, at, lines.length);
      if (next === undefined) return;
      lines[next]?.focus();
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
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onPointerLeave={({ currentTarget, pointerType }: PointerEvent<HTMLElement>) =>
        pointerType === 'mouse' && currentTarget.focus({ preventScroll: true })
      }
    >
      {entries.map((entry) => (
        <MenuPart key={entry.key} entry={entry} onChoose={onChoose} />
      ))}
    </div>
  );
}

function MenuPart({ entry, onChoose }: { entry: MenuEntry; onChoose: (item: MenuItem) => void }) {
  switch (entry.kind) {
    case 'item':
      return <MenuLine item={entry} onChoose={onChoose} />;
    case 'rule':
      return <hr className="foyer-Menu-rule" />;
    case 'group':
      return (
        <div role="group" aria-label={entry.label}>
          <div className="foyer-Menu-label" aria-hidden="true">
            {entry.label}
          </div>
          {entry.items.map((item) => (
            <MenuLine key={item.key} item={item} onChoose={onChoose} />
          ))}
        </div>
      );
  }
}

function MenuLine({ item, onChoose }: { item: MenuItem; onChoose: (item: MenuItem) => void }) {
  const blocked = item.disabledReason !== undefined;
  return (
    <button
      type="button"
      role={item.checked === undefined ? 'menuitem' : item.several ? 'menuitemcheckbox' : 'menuitemradio'}
      className="foyer-Menu-item"
      aria-checked={item.checked}
      data-tone={item.tone}
      data-label={item.label}
      // It can be walked to all the same, or nobody would hear the reason.
      aria-disabled={blocked || undefined}
      tabIndex={-1}
      // As lists of the system do: what the pointer is over has the focus.
      onPointerMove={({ currentTarget, pointerType }: PointerEvent<HTMLElement>) =>
        pointerType === 'mouse' && currentTarget.focus({ preventScroll: true })
      }
      onClick={() => !blocked && onChoose(item)}
    >
      {item.icon && <Icon name={item.icon} />}
      <span>
        {item.label}
        {blocked && item.disabledReason !== '' && <small>{item.disabledReason}</small>}
      </span>
    </button>
  );
}
