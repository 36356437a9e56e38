export { MemberRow, type MemberRowProps, type MemberRowSlots } from '../components/MemberRow/index.ts';
