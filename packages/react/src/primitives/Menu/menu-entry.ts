import type { IconName } from '../../icons/index.ts';

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
