export {
  useInvitationStatus,
  type InvitationStatusState,
  type StatusNote,
  type UseInvitationStatusOptions,
  type UseInvitationStatusResult,
} from '../../components/InvitationStatus/index.ts';
