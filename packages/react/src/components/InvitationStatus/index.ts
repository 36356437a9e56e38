export { describeInvitation } from './describe-invitation.ts';
export { InvitationStatus, type InvitationStatusProps } from './InvitationStatus.tsx';
export type { DescribeContext, InvitationDescription, InvitationView } from './invitation-view.ts';
export { useInvitationStatus, type UseInvitationStatusOptions } from './useInvitationStatus.ts';
export { toInvitationView, type MemberStatusView } from './to-invitation-view.ts';
