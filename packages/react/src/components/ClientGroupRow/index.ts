export {
  ClientGroupRow,
  type ClientGroupRowProps,
  type ExpandedChangeDetails,
  type SelectedChangeDetails,
} from './ClientGroupRow.tsx';
export type { ClientMenuItem } from './row-menu.ts';
export type { ClientGroupRowSlots } from './slots.ts';
export type { StatusOwner } from './status-owner.ts';
export {
  useClientGroupRow,
  type ClientGroupRowState,
  type UseClientGroupRowOptions,
  type UseClientGroupRowResult,
} from './useClientGroupRow.ts';
