export { MemberRow, type MemberRowProps, type MemberRowSlots } from './MemberRow.tsx';
export type { MemberRowAction } from './member-menu.ts';
export { needsSecondTicks } from './needs-second-ticks.ts';
export { useMemberRow, type MemberRowState, type UseMemberRowOptions } from './useMemberRow.ts';
