import type { IconName } from '../../icons/index.ts';

/** An item of a menu, a separator, or a labelled group of items. */
export type MenuEntry =
  | MenuItem
  | { kind: 'separator'; key: string }
  | { kind: 'group'; key: string; label: string; items: readonly MenuItem[] };

export interface MenuItem {
  kind: 'item';
  key: string;
  label: string;
  icon?: IconName;
  /** `critical` marks a destructive action. */
  tone?: 'critical';
  /** Disables the item and shows the reason below its label; the item stays focusable. An empty string shows no reason. */
  disabledReason?: string | undefined;
  /** Turns the item into a radio item, or into a checkbox item if `multiple` is set. */
  checked?: boolean;
  /**
   * The item can be combined with others: selecting it keeps the menu open.
   * @default false
   */
  multiple?: boolean;
  onSelect: () => void;
}
