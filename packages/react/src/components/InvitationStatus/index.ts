export { describeInvitation } from './describe-invitation.ts';
export { InvitationStatus, renderInvitationStatus, type InvitationStatusProps } from './InvitationStatus.tsx';
export type {
  DescribeContext,
  InvitationDescription,
  InvitationStatusState,
  InvitationView,
  StatusNote,
} from './invitation-view.ts';
export {
  useInvitationStatus,
  type UseInvitationStatusOptions,
  type UseInvitationStatusResult,
} from './useInvitationStatus.ts';
export { toInvitationView, type MemberStatusView } from './to-invitation-view.ts';
