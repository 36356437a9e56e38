import type {
  ChangedMember,
  MailPreview,
  PreviewInput,
  SendInput,
  SendResult,
  TestMailResult,
} from '@foyer/contract';
import type { Call, CallOptions } from '../http/call.ts';

/** Invitations to the members of one client. */
export interface Invitations {
  /**
   * Sends or resends invitations to members of one client. A resend invalidates the links of earlier mails. Resolves when the mails are queued,
   * not when they are delivered: `invitation.delivery` changes later.
   * @returns every recipient, in `sent` or in `skipped` with a reason; a recipient that cannot be invited is not an error
   * @throws PortalError `not-found`, `forbidden`, `validation`
   * @example const { client, sent, skipped } = await portal.invitations.send('cl_1', { recipients: 'owners-not-active' })
   */
  send(clientId: string, input: SendInput, options?: CallOptions): Promise<SendResult>;
  /**
   * Returns the mail that `send` would send to a member. Its link is a placeholder; nothing is sent or stored.
   * @throws PortalError `not-found`, `forbidden`, `validation`; `not-invitable` if the member has no address
   * @example const { subject, html } = await portal.invitations.preview(client.id, { memberId: tom.id, message: 'Welcome' })
   */
  preview(clientId: string, input: PreviewInput, options?: CallOptions): Promise<MailPreview>;
  /**
   * Sends that mail to the viewer instead of the member, at most once per `policy.resendCooldownSeconds`.
   * @throws PortalError `cooldown`, and those of `preview`
   * @example const { email } = await portal.invitations.sendTest(client.id, { memberId: tom.id })
   */
  sendTest(clientId: string, input: PreviewInput, options?: CallOptions): Promise<TestMailResult>;
  /**
   * Revokes an invitation that was not accepted, also an expired one. Its links stop working at once, mails that are still queued are cancelled,
   * and no reminder is sent. A mail that has left cannot be recalled; its link shows that the invitation was revoked.
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
  sendTest: (clientId, input, options) =>
    call('invitations.sendTest', { params: { clientId }, body: input }, options),
  revoke: (invitationId, options) => call('invitations.revoke', { params: { invitationId } }, options),
});
