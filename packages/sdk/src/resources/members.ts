import type { AddedMember, ChangedMember, NewMember, TimelineEntry } from '@foyer/contract';
import type { Call, CallOptions } from '../http/call.ts';

/** The people of a client. */
export interface Members {
  /**
   * Adds a member. A guest is invited at once, or told if they sign in already, unless `autoInvite` is false.
   * @throws PortalError `not-found`, `email-taken`, `conflict`, `validation`, `forbidden`
   */
  add(clientId: string, input: NewMember, options?: CallOptions): Promise<AddedMember>;
  /**
   * Closes a member's account at every client that it reaches; nobody signs in with it, and its sessions end.
   * @throws PortalError `not-found`, `forbidden`; `conflict` with the reason `not-active` or `already-disabled`
   * @example const { member } = await portal.members.disable(client.id, member.id)
   */
  disable(clientId: string, memberId: string, options?: CallOptions): Promise<ChangedMember>;
  /**
   * Opens a closed account again; its password is the old one.
   * @throws PortalError `not-found`, `forbidden`; `conflict` with the reason `not-disabled`
   * @example await portal.members.enable(client.id, member.id)
   */
  enable(clientId: string, memberId: string, options?: CallOptions): Promise<ChangedMember>;
  /**
   * What happened to a member, the latest first: at most 500 entries.
   * @throws PortalError `not-found`
   * @example const [latest] = await portal.members.timeline(client.id, member.id)
   */
  timeline(clientId: string, memberId: string, options?: CallOptions): Promise<TimelineEntry[]>;
}

export const createMembers = (call: Call): Members => ({
  add: (clientId, input, options) => call('members.add', { params: { clientId }, body: input }, options),
  disable: (clientId, memberId, options) => call('members.disable', { params: { clientId, memberId } }, options),
  enable: (clientId, memberId, options) => call('members.enable', { params: { clientId, memberId } }, options),
  timeline: async (clientId, memberId, options) => (await call('members.timeline', { params: { clientId, memberId } }, options)).items,
});
