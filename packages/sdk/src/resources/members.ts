import type { AddedMember, NewMember } from '@foyer/contract';
import type { Call, CallOptions } from '../http/call.ts';

/** The people of a client. */
export interface Members {
  /**
   * Adds a member. A guest is invited at once, or told if they sign in already, unless `autoInvite` is false.
   * @throws PortalError `not-found`, `email-taken`, `conflict`, `validation`, `forbidden`
   */
  add(clientId: string, input: NewMember, options?: CallOptions): Promise<AddedMember>;
}

export const createMembers = (call: Call): Members => ({
  add: (clientId, input, options) => call('members.add', { params: { clientId }, body: input }, options),
});
