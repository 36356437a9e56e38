import type {
  ChangedMember,
  MailPreview,
  PreviewInput,
  SendInput,
  SendResult,
  TestMailResult,
} from '@foyer/contract';
import type { Call, CallOptions } from '../http/call.ts';

/** Invitations of the members of one client. */
export interface Invitations {
  /**
   * Sends, or resends, to members of one client. Who gets nothing is in `skipped`, with the reason.
   * @throws PortalError `not-found`, `forbidden`, `validation`
   * @example const { client, sent, skipped } = await portal.invitations.send('cl_1', { recipients: 'owners-not-active' })
   */
  send(clientId: string, input: SendInput, options?: CallOptions): Promise<SendResult>;
  /**
   * The invitation as it would be mailed to a member; its link leads nowhere.
   * @throws PortalError `not-found`, `forbidden`, `validation`; `not-invitable` without an address
   * @example const { subject, html } = await portal.invitations.preview(client.id, { memberId: tom.id, message: 'Welcome' })
   */
  preview(clientId: string, input: PreviewInput, options?: CallOptions): Promise<MailPreview>;
  /**
   * Mails the same to the viewer, at most once a minute.
   * @throws PortalError `cooldown`, and those of `preview`
   * @example const { email } = await portal.invitations.test(client.id, { memberId: tom.id })
   */
  test(clientId: string, input: PreviewInput, options?: CallOptions): Promise<TestMailResult>;
  /**
   * Withdraws an invitation that was not accepted yet; its link dies.
   * @throws PortalError `not-found`, `forbidden`; `conflict` with the reason `already-active` or `already-revoked`
   * @example const { member } = await portal.invitations.revoke(invitation.id)
   */
  revoke(invitationId: string, options?: CallOptions): Promise<ChangedMember>;
}

export const createInvitations = (call: Call): Invitations => ({
  send: (clientId, input, options) =>
    call('invitations.send', { params: { clientId }, body: input }, options),
  preview: (clientId, input, options) =>
    call('invitations.preview', { params: { clientId }, body: input }, options),
  test: (clientId, input, options) =>
    call('invitations.test', { params: { clientId }, body: input }, options),
  revoke: (invitationId, options) => call('invitations.revoke', { params: { invitationId } }, options),
});
