import type {
  AddedMember,
  ChangedMember,
  Client,
  MemberChanges,
  NewMember,
  TimelineEntry,
} from '@foyer/contract';
import type { Call, CallOptions, ChangeOptions } from '../http/call.ts';

/** The members of a client. */
export interface Members {
  /**
   * Adds a member. A guest is invited at once, or notified if they have an active account, unless `autoInvite` is false or
   * `policy.autoInviteRoles` says otherwise. A second owner makes an individual a group.
   * @throws PortalError `not-found`, `email-taken`, `external-id-taken`, `conflict`, `validation`, `forbidden`
   * @example const { member } = await portal.members.add(client.id, { role: 'guest', name: { given: 'Max', family: 'Reed' }, email: 'max@books.example' })
   */
  add(clientId: string, input: NewMember, options?: CallOptions): Promise<AddedMember>;
  /**
   * Changes a member; fields that are left out are not changed. A different `email` is a different login: open invitations are revoked, and an
   * active member has to be invited again. `resend` sends an invitation to the resulting address in the same transaction.
   * @throws PortalError `not-found`, `email-taken`, `external-id-taken`, `last-owner`, `conflict`, `validation`, `forbidden`, `version-conflict`; with `resend` also `not-invitable`, `cooldown`
   * @example const { member } = await portal.members.update(client.id, tom.id, { email: 'tom@northmail.com', resend: true })
   */
  update(
    clientId: string,
    memberId: string,
    changes: MemberChanges,
    options?: ChangeOptions,
  ): Promise<ChangedMember>;
  /**
   * Removes a member with their invitations; links that were mailed stop working. An account that other clients share is kept.
   * @returns the client without the member; its `kind` follows the remaining owners
   * @throws PortalError `not-found`, `last-owner`, `forbidden`, `version-conflict`
   * @example const { kind } = await portal.members.remove(client.id, guest.id)
   */
  remove(clientId: string, memberId: string, options?: ChangeOptions): Promise<Client>;
  /**
   * Disables a member's account, at every client that it has access to. Its sessions end, and signing in fails until `enable`.
   * @throws PortalError `not-found`, `forbidden`; `conflict` with the reason `not-active` or `already-disabled`
   * @example const { member } = await portal.members.disable(client.id, tom.id)
   */
  disable(clientId: string, memberId: string, options?: CallOptions): Promise<ChangedMember>;
  /**
   * Enables a disabled account. The password is unchanged; ended sessions stay ended.
   * @throws PortalError `not-found`, `forbidden`; `conflict` with the reason `not-disabled`
   * @example await portal.members.enable(client.id, member.id)
   */
  enable(clientId: string, memberId: string, options?: CallOptions): Promise<ChangedMember>;
  /**
   * Allows mail to a member's address again after a bounce or a spam complaint, for every member of the firm with that address. Sends nothing;
   * call `invitations.send` next.
   * @throws PortalError `not-found`, `forbidden`; `conflict` with the reason `no-email` or `not-suppressed`
   * @example await portal.members.liftSuppression(client.id, tom.id)
   */
  liftSuppression(clientId: string, memberId: string, options?: CallOptions): Promise<ChangedMember>;
  /**
   * Returns the history of a member, latest first; at most 500 entries.
   * @throws PortalError `not-found`
   * @example const [latest] = await portal.members.timeline(client.id, member.id)
   */
  timeline(clientId: string, memberId: string, options?: CallOptions): Promise<TimelineEntry[]>;
}

export const createMembers = (call: Call): Members => ({
  add: (clientId, input, options) => call('members.add', { params: { clientId }, body: input }, options),
  update: (clientId, memberId, changes, options) =>
    call('members.update', { params: { clientId, memberId }, body: changes }, options),
  remove: (clientId, memberId, options) =>
    call('members.remove', { params: { clientId, memberId } }, options),
  disable: (clientId, memberId, options) =>
    call('members.disable', { params: { clientId, memberId } }, options),
  enable: (clientId, memberId, options) =>
    call('members.enable', { params: { clientId, memberId } }, options),
  liftSuppression: (clientId, memberId, options) =>
    call('members.liftSuppression', { params: { clientId, memberId } }, options),
  timeline: async (clientId, memberId, options) =>
    (await call('members.timeline', { params: { clientId, memberId } }, options)).items,
});
