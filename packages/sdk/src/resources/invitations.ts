import type { ChangedMember, SendInput, SendResult } from '@foyer/contract';
import type { Call, CallOptions } from '../http/call.ts';

/** Invitations of the members of one client. */
export interface Invitations {
  /**
   * Sends, or resends, to members of one client. Who gets nothing is in `skipped`, with the reason.
   * @throws PortalError `not-found`, `forbidden`, `validation`
   * @example const { sent, skipped } = await portal.invitations.send(client.id, { recipients: 'owners-not-active' })
   */
  send(clientId: string, input: SendInput, options?: CallOptions): Promise<SendResult>;
  /**
   * Withdraws an invitation that was not accepted yet; its link dies.
   * @throws PortalError `not-found`, `forbidden`; `conflict` with the reason `already-active` or `already-revoked`
   * @example const { member } = await portal.invitations.revoke(invitation.id)
   */
  revoke(invitationId: string, options?: CallOptions): Promise<ChangedMember>;
}

export const createInvitations = (call: Call): Invitations => ({
  send: (clientId, input, options) => call('invitations.send', { params: { clientId }, body: input }, options),
  revoke: (invitationId, options) => call('invitations.revoke', { params: { invitationId } }, options),
});
