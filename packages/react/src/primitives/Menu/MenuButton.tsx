import {
  forwardRef,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { lazyOnIntent } from '../lazyOnIntent/index.ts';
import type { MenuEntry } from './menu-entry.ts';

const Menu = /* @__PURE__ */ lazyOnIntent(() => import('./Menu.tsx').then((module) => module.Menu));

export interface MenuButtonProps {
  /** Names the menu, and the button where it shows three dots. */
  label: string;
  /** What the button shows and is named by. Default: three dots. */
  children?: ReactNode;
  /** Somebody points at it or has tabbed to it: the moment to fetch what its entries need. */
  onIntent?: (() => void) | undefined;
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
 * A button, three dots as a rule, that opens a menu. A list has one in every row: one element each, and the menu's code comes when somebody
 * points at a button or tabs to it.
 * @param props.align default `end`
 * @example
 * <MenuButton label="Actions for Tom" entries={() => entries} onLoadFailed={tell} />
 */
export const MenuButton = /* @__PURE__ */ forwardRef<HTMLButtonElement, MenuButtonProps>(function MenuButton(
  { label, children, onIntent: onWanted, entries, align = 'end', defaultOpen = false, onLoadFailed },
  ref,
) {
  // The button itself, once it is wanted.
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const [opened, setOpened] = useState<Opened>(defaultOpen ? 'pointer' : 'closed');
  const own = useRef<HTMLButtonElement>(null);
  useImperativeHandle<HTMLButtonElement | null, HTMLButtonElement | null>(ref, () => own.current);
  useEffect(() => {
    if (defaultOpen) setButton(own.current);
  }, [defaultOpen]);
  const dots = children === undefined;
  const want = ({ currentTarget }: { currentTarget: HTMLButtonElement }) => {
    Menu.prefetch();
    onWanted?.();
    setButton(currentTarget);
  };
  const open = (target: HTMLButtonElement, by: Opened) => {
    setButton(target);
    setOpened(by);
  };
  return (
    <>
      <button
        ref={own}
        type="button"
        className={dots ? 'foyer-Button foyer-MenuButton' : 'foyer-Button'}
        data-variant="quiet"
        {...(dots && { 'data-size': 'sm', 'data-icon': '', 'aria-label': label })}
        aria-haspopup="menu"
        aria-expanded={opened !== 'closed'}
        onPointerEnter={want}
        onFocus={want}
        onClick={({ currentTarget, detail }: MouseEvent<HTMLButtonElement>) =>
          open(currentTarget, opened !== 'closed' ? 'closed' : detail === 0 ? 'keyboard' : 'pointer')
        }
        onKeyDown={(event: KeyboardEvent<HTMLButtonElement>) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          open(event.currentTarget, 'keyboard');
        }}
      >
        {children}
      </button>
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
});
