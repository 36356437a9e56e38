import { DropdownMenu } from 'radix-ui';
import { useRef, type ReactElement, type Ref } from 'react';
import { Icon, type IconName } from '../../icons/index.ts';
import { toThemeAttributes, useThemeScope } from '../ThemeScope/index.ts';

/** A line of a menu, or the rule between two groups of them. */
export type MenuEntry = MenuItem | { kind: 'rule'; key: string };

export interface MenuItem {
  kind: 'item';
  key: string;
  label: string;
  icon?: IconName;
  /** `critical` for what cannot be taken back. */
  tone?: 'critical';
  /** Says why it cannot be chosen now, as a second line; it stays reachable. */
  disabledReason?: string | undefined;
  onSelect: () => void;
}

export interface MenuProps {
  /** The button; it is given the menu's attributes and a ref. */
  trigger: ReactElement<{ ref?: Ref<HTMLButtonElement> }>;
  /** Names the menu. */
  label: string;
  entries: readonly MenuEntry[];
  /** Which side of the button it lines up with. Default `end`. */
  align?: 'start' | 'end';
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Where it is put; default the theme's container, else the page's body. */
  container?: HTMLElement | null;
}

/**
 * A menu of actions that leaves the page scrollable, and explains what cannot be chosen.
 * @param props.trigger the button
 * @param props.align default `end`
 * @param props.container default the theme's container, else the page's body
 * @example
 * <Menu label="Actions for Tom" trigger={<IconButton icon="ellipsis" label="Actions for Tom" />} entries={entries} />
 */
export function Menu({ trigger, label, entries, align = 'end', open, onOpenChange, container }: MenuProps) {
  const scope = useThemeScope();
  const button = useRef<HTMLButtonElement>(null);
  const chosen = useRef(false);

  const select = (item: MenuItem) => {
    // The focus goes home before the action runs, so that a dialog it opens has somewhere to return to.
    chosen.current = true;
    button.current?.focus();
    item.onSelect();
  };

  return (
    <DropdownMenu.Root modal={false} dir={scope.dir} open={open} onOpenChange={onOpenChange}>
      <DropdownMenu.Trigger asChild ref={button}>
        {trigger}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={container ?? scope.container}>
        <DropdownMenu.Content
          className="foyer foyer-Menu"
          {...toThemeAttributes(scope)}
          aria-label={label}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          loop
          onCloseAutoFocus={(event) => {
            if (chosen.current) event.preventDefault();
            chosen.current = false;
          }}
        >
          {entries.map((entry) =>
            entry.kind === 'rule' ? (
              <DropdownMenu.Separator key={entry.key} className="foyer-Menu-rule" />
            ) : (
              <MenuLine key={entry.key} item={entry} onChoose={select} />
            ),
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function MenuLine({ item, onChoose }: { item: MenuItem; onChoose: (item: MenuItem) => void }) {
  const blocked = item.disabledReason !== undefined;
  return (
    <DropdownMenu.Item
      className="foyer-Menu-item"
      data-tone={item.tone}
      // Radix skips its own disabled items with the arrow keys, and then nobody hears the reason.
      aria-disabled={blocked || undefined}
      textValue={item.label}
      onSelect={(event) => (blocked ? event.preventDefault() : onChoose(item))}
    >
      {item.icon && <Icon name={item.icon} />}
      <span>
        {item.label}
        {blocked && <small>{item.disabledReason}</small>}
      </span>
    </DropdownMenu.Item>
  );
}
