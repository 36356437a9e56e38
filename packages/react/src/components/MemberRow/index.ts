export { MemberRow, type MemberRowProps, type MemberRowSlots } from './MemberRow.tsx';
export type { MemberMenuItem, MemberRowAction } from './member-menu.ts';
export { needsSecondTicks } from './needs-second-ticks.ts';
export {
  useMemberRow,
  type MemberRowButton,
  type MemberRowState,
  type UseMemberRowOptions,
  type UseMemberRowResult,
} from './useMemberRow.ts';
