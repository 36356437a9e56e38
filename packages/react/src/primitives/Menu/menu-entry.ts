import type { IconName } from '../../icons/index.ts';

/** A line of a menu, the rule between two parts of it, or lines under a name of their own. */
export type MenuEntry =
  | MenuItem
  | { kind: 'rule'; key: string }
  | { kind: 'group'; key: string; label: string; items: readonly MenuItem[] };

export interface MenuItem {
  kind: 'item';
  key: string;
  label: string;
  icon?: IconName;
  /** `critical` for what cannot be taken back. */
  tone?: 'critical';
  /** Says why it cannot be chosen now, as a second line; it stays reachable. Empty where the label says it itself. */
  disabledReason?: string | undefined;
  /** With it the line is a choice, made or not. */
  checked?: boolean;
  /** One of several choices that can be made together: the menu stays open. Default `false`. */
  several?: boolean;
  onSelect: () => void;
}
