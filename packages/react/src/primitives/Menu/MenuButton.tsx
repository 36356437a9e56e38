import {
  forwardRef,
  useCallback,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { Icon, type IconName } from '../../icons/index.ts';
import { lazyOnIntent } from '../lazyOnIntent/index.ts';
import type { MenuEntry } from './menu-entry.ts';

const Menu = /* @__PURE__ */ lazyOnIntent(() => import('./Menu.tsx').then((module) => module.Menu));

export interface MenuButtonProps {
  /** Accessible name of the menu, and of the button unless it has `children`. */
  label: string;
  /**
   * Content of the button.
   * @default the icon
   */
  children?: ReactNode;
  /**
   * The icon of a button without content.
   * @default three dots
   */
  icon?: IconName;
  /** Called on hover and focus, before the menu opens: prefetch what the entries need. */
  onPrefetch?: (() => void) | undefined;
  /** Called on every render of the open menu. */
  entries: () => readonly MenuEntry[];
  /**
   * The side of the button that the menu is aligned with.
   * @default 'end'
   */
  align?: 'start' | 'end';
  /** @default false */
  defaultOpen?: boolean;
  /** Called if the menu's code could not be loaded. */
  onLoadFailed: () => void;
}

type OpenedBy = 'closed' | 'pointer' | 'keyboard';

/**
 * A button that opens a menu. Cheap enough for every row of a list: one element until the menu opens, and the menu's code is loaded on
 * hover or focus.
 * @example
 * <MenuButton label="Actions for Tom" entries={() => entries} onLoadFailed={showError} />
 */
export const MenuButton = /* @__PURE__ */ forwardRef<HTMLButtonElement, MenuButtonProps>(function MenuButton(
  { label, children, icon, onPrefetch, entries, align = 'end', defaultOpen = false, onLoadFailed },
  ref,
) {
  // Set on hover or focus: from then on the menu is rendered.
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const [opened, setOpened] = useState<OpenedBy>(defaultOpen ? 'pointer' : 'closed');
  const openAtOnce = useCallback(
    (element: HTMLButtonElement | null) => {
      if (typeof ref === 'function') ref(element);
      else if (ref !== null) ref.current = element;
      if (element !== null) setButton(element);
    },
    [ref],
  );
  const iconOnly = children === undefined;
  const prefetch = ({ currentTarget }: { currentTarget: HTMLButtonElement }) => {
    Menu.prefetch();
    onPrefetch?.();
    setButton(currentTarget);
  };
  const open = (target: HTMLButtonElement, by: OpenedBy) => {
    setButton(target);
    setOpened(by);
  };
  return (
    <>
      <button
        ref={defaultOpen ? openAtOnce : ref}
        type="button"
        className={iconOnly && icon === undefined ? 'foyer-Button foyer-MenuButton' : 'foyer-Button'}
        data-variant="quiet"
        {...(iconOnly && { 'data-size': 'sm', 'data-icon': '', 'aria-label': label })}
        aria-haspopup="menu"
        aria-expanded={opened !== 'closed'}
        onPointerEnter={prefetch}
        onFocus={prefetch}
        onClick={({ currentTarget, detail }: MouseEvent<HTMLButtonElement>) =>
          open(currentTarget, opened !== 'closed' ? 'closed' : detail === 0 ? 'keyboard' : 'pointer')
        }
        onKeyDown={(event: KeyboardEvent<HTMLButtonElement>) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          open(event.currentTarget, 'keyboard');
        }}
      >
        {children ?? (icon && <Icon name={icon} />)}
      </button>
      {button && (
        <Menu
          button={button}
          label={label}
          entries={entries}
          align={align}
          open={opened !== 'closed'}
          openedByKeyboard={opened === 'keyboard'}
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
