export {
  InvitationStatus,
  describeInvitation,
  toInvitationView,
  type DescribeContext,
  type InvitationDescription,
  type InvitationStatusProps,
  type InvitationView,
  type MemberStatusView,
} from '../components/InvitationStatus/index.ts';
