import { useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { onIntent } from '../OnIntent/index.ts';
import type { MenuEntry } from './menu-entry.ts';

const Menu = /* @__PURE__ */ onIntent(() => import('./Menu.tsx').then((module) => module.Menu));

export interface MenuButtonProps {
  /** Names the button and its menu. */
  label: string;
  /** What it offers; asked while it is open. */
  entries: () => readonly MenuEntry[];
  /** Which side of the button the menu lines up with. Default `end`. */
  align?: 'start' | 'end';
  /** Default `false`. */
  defaultOpen?: boolean;
  onLoadFailed: () => void;
}

type Opened = 'closed' | 'pointer' | 'keyboard';

/**
 * Three dots that open a menu of actions. A list has one in every row: one element each, and the menu's code comes when somebody
 * points at a button or tabs to it.
 * @param props.align default `end`
 * @example
 * <MenuButton label="Actions for Tom" entries={() => entries} onLoadFailed={tell} />
 */
export function MenuButton({ label, entries, align = 'end', defaultOpen = false, onLoadFailed }: MenuButtonProps) {
  // The button itself, once it is wanted.
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const [opened, setOpened] = useState<Opened>(defaultOpen ? 'pointer' : 'closed');
  const openBefore = useRef(false);
  const want = ({ currentTarget }: { currentTarget: HTMLButtonElement }) => {
    Menu.prefetch();
    setButton(currentTarget);
  };
  const open = (target: HTMLButtonElement, by: Opened) => {
    setButton(target);
    setOpened(by);
  };
  return (
    <>
      <button
        ref={defaultOpen ? setButton : undefined}
        type="button"
        className="foyer-Button foyer-MenuButton"
        data-variant="quiet"
        data-size="sm"
        data-icon=""
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={opened !== 'closed'}
        onPointerEnter={want}
        onFocus={want}
        // By the time of the click the menu has closed already, for this was outside of it.
        onPointerDown={() => {
          openBefore.current = opened !== 'closed';
        }}
        onClick={({ currentTarget, detail }: MouseEvent<HTMLButtonElement>) => {
          const isOpen = detail === 0 ? opened !== 'closed' : openBefore.current;
          open(currentTarget, isOpen ? 'closed' : detail === 0 ? 'keyboard' : 'pointer');
        }}
        onKeyDown={(event: KeyboardEvent<HTMLButtonElement>) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          open(event.currentTarget, 'keyboard');
        }}
      />
      {button && (
        <Menu
          button={button}
          label={label}
          entries={entries}
          align={align}
          open={opened !== 'closed'}
          byKeyboard={opened === 'keyboard'}
          onOpenChange={(isOpen) => !isOpen && setOpened('closed')}
          onLoadFailed={() => {
            if (opened !== 'closed') onLoadFailed();
            setButton(null);
            setOpened('closed');
          }}
        />
      )}
    </>
  );
}
