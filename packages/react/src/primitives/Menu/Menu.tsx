import { DropdownMenu } from 'radix-ui';
import { forwardRef, useImperativeHandle, useRef, type FocusEvent } from 'react';
import { Icon } from '../../icons/index.ts';
import { toThemeAttributes, useThemeScope } from '../ThemeScope/index.ts';
import type { MenuEntry, MenuItem } from './menu-entry.ts';

export interface MenuProps {
  /** The button that it belongs to, which stands already. */
  button: HTMLButtonElement;
  /** Names the menu. */
  label: string;
  /** Asked while it is open. */
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
  const scope = useThemeScope();
  const chosen = useRef(false);
  const select = (item: MenuItem) => {
    // The focus goes home before the action runs, so that a dialog it opens has somewhere to return to.
    if (item.several !== true) {
      chosen.current = true;
      button.focus();
    }
    item.onSelect();
  };
  // Radix puts the focus on the menu as a whole when it was not there to see the key that opened it.
  const focusFirst = ({ target, currentTarget }: FocusEvent<HTMLElement>) => {
    if (byKeyboard && target === currentTarget) currentTarget.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
  };
  return (
    <DropdownMenu.Root modal={false} dir={scope.dir} open={open} onOpenChange={onOpenChange}>
      <DropdownMenu.Trigger asChild>
        <Standing button={button} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={scope.container}>
        <DropdownMenu.Content
          className="foyer foyer-Menu"
          {...toThemeAttributes(scope)}
          aria-label={label}
          aria-labelledby={undefined}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          loop
          onFocus={focusFirst}
          onCloseAutoFocus={(event) => {
            if (chosen.current) event.preventDefault();
            chosen.current = false;
          }}
        >
          {open && entries().map((entry) => <MenuPart key={entry.key} entry={entry} onChoose={select} />)}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** Lends Radix a button that it did not draw: it lines up with it, and gives the focus back to it. */
const Standing = /* @__PURE__ */ forwardRef<HTMLButtonElement, { button: HTMLButtonElement }>(function Standing({ button }, ref) {
  useImperativeHandle(ref, () => button, [button]);
  return null;
});

function MenuPart({ entry, onChoose }: { entry: MenuEntry; onChoose: (item: MenuItem) => void }) {
  switch (entry.kind) {
    case 'item':
      return <MenuLine item={entry} onChoose={onChoose} />;
    case 'rule':
      return <DropdownMenu.Separator className="foyer-Menu-rule" />;
    case 'group':
      return (
        <DropdownMenu.Group aria-label={entry.label}>
          <div className="foyer-Menu-label" aria-hidden="true">
            {entry.label}
          </div>
          {entry.items.map((item) => (
            <MenuLine key={item.key} item={item} onChoose={onChoose} />
          ))}
        </DropdownMenu.Group>
      );
  }
}

function MenuLine({ item, onChoose }: { item: MenuItem; onChoose: (item: MenuItem) => void }) {
  const blocked = item.disabledReason !== undefined;
  return (
    <DropdownMenu.Item
      className="foyer-Menu-item"
      {...(item.checked !== undefined && { role: item.several ? 'menuitemcheckbox' : 'menuitemradio', 'aria-checked': item.checked })}
      data-tone={item.tone}
      // Radix skips its own disabled items with the arrow keys, and then nobody hears the reason.
      aria-disabled={blocked || undefined}
      textValue={item.label}
      onSelect={(event) => {
        if (blocked || item.several) event.preventDefault();
        if (!blocked) onChoose(item);
      }}
    >
      {item.icon && <Icon name={item.icon} />}
      <span>
        {item.label}
        {blocked && item.disabledReason !== '' && <small>{item.disabledReason}</small>}
      </span>
    </DropdownMenu.Item>
  );
}
