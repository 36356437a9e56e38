export {
  defineFoyerElements,
  type FoyerActivateAccountElement,
  type FoyerClientListElement,
  type FoyerSendInviteDialogElement,
} from './define.ts';
export type { ActivateAccountProperties } from './activate-account.tsx';
export type { ClientListProperties } from './client-list.tsx';
export type { FoyerEvents } from './events.ts';
export type { AppearanceProperties, PortalProperties } from './portal-properties.tsx';
export type { SendInviteDialogProperties } from './send-invite-dialog.tsx';
