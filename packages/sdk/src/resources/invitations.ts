import type { SendInput, SendResult } from '@foyer/contract';
import type { Call, CallOptions } from '../http/call.ts';

/** Invitations of the members of one client. */
export interface Invitations {
  /**
   * Sends, or resends, to members of one client. Who gets nothing is in `skipped`, with the reason.
   * @throws PortalError `not-found`, `forbidden`, `validation`
   * @example const { sent, skipped } = await portal.invitations.send(client.id, { recipients: 'owners-not-active' })
   */
  send(clientId: string, input: SendInput, options?: CallOptions): Promise<SendResult>;
}

export const createInvitations = (call: Call): Invitations => ({
  send: (clientId, input, options) => call('invitations.send', { params: { clientId }, body: input }, options),
});
