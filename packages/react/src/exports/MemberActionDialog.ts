export {
  MemberActionDialog,
  type MemberAction,
  type MemberActionDialogProps,
  type MemberChangedDetails,
} from '../components/MemberActionDialog/index.ts';
