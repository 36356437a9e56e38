import type {
  AcceptResult,
  AcceptInput,
  Activation,
  ClientSession,
  LoginInput,
  RenewResult,
} from '@foyer/contract';
import type { Call, CallOptions } from '../http/call.ts';

/** The member's side of an invitation. No staff token is sent. */
export interface Activations {
  /**
   * Returns what an activation link is for. Changes nothing, so that a mail scanner that opens the link does no harm.
   * @param token the token in the activation link
   * @throws PortalError `not-found`, `invitation-expired`, `invitation-used`, `invitation-revoked`, `invitation-replaced`
   * @example const { firm, email, expiresAt } = await portal.activations.get(token)
   */
  get(token: string, options?: CallOptions): Promise<Activation>;
  /**
   * Sets the password and activates the account. The link works once; reminders and mails that are still queued are cancelled.
   * @throws PortalError `password-weak` (`errors` says why), `rate-limited`, and the codes of `get`
   * @example const { continueUrl } = await portal.activations.accept(token, { displayName: 'Ann Smith', password })
   */
  accept(token: string, input: AcceptInput, options?: CallOptions): Promise<AcceptResult>;
  /**
   * Requests a new link in place of an expired one. Depending on `policy.linkRenewal`, a new mail is sent or the firm is notified, at most
   * once a day. The result is the same in any case, also for an unknown token: it must not reveal who has an invitation.
   * @throws PortalError `rate-limited`
   * @example await portal.activations.renew(token)
   */
  renew(token: string, options?: CallOptions): Promise<RenewResult>;
}

/** Sessions of members, who sign in with the password that they set at activation. */
export interface ClientSessions {
  /**
   * Signs a member in and records the login as `account.lastLoginAt`.
   * @returns the session; its token is returned only this once
   * @throws PortalError `unauthenticated`, whatever is wrong with the credentials; `rate-limited`
   * @example const { account, clients } = await portal.clientSessions.create({ firmId: firm.id, email: 'ann@people.example', password })
   */
  create(input: LoginInput, options?: CallOptions): Promise<ClientSession>;
}

export const createActivations = (call: Call): Activations => ({
  get: (token, options) => call('activations.get', { params: { token } }, options),
  accept: (token, input, options) => call('activations.accept', { params: { token }, body: input }, options),
  renew: (token, options) => call('activations.renew', { params: { token } }, options),
});

export const createClientSessions = (call: Call): ClientSessions => ({
  create: (input, options) => call('clientSessions.create', { body: input }, options),
});
