export { InviteFields } from './InviteFields.tsx';
export { useGuardedSend, type GuardedSend, type SendOptions } from './useGuardedSend.ts';
export { useWhileOpen } from './useWhileOpen.ts';
export { useInviteContent, type InviteContent, type InviteDraft } from './useInviteContent.ts';
