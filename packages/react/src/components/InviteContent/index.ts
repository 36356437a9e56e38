export { InviteFields } from './InviteFields.tsx';
export { useGuardedSend, type GuardedSend, type SendControl } from './useGuardedSend.ts';
export { useInviteContent, type InviteContent, type InviteDraft } from './useInviteContent.ts';
