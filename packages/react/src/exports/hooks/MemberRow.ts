export {
  useMemberRow,
  type MemberMenuItem,
  type MemberRowAction,
  type MemberRowButton,
  type MemberRowState,
  type UseMemberRowOptions,
  type UseMemberRowResult,
} from '../../components/MemberRow/index.ts';
