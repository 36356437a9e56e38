import type {
  AcceptResult,
  AcceptInput,
  Activation,
  ClientSession,
  LoginInput,
  RenewResult,
} from '@foyer/contract';
import type { Call, CallOptions } from '../http/call.ts';

/** The member's side of an invitation; needs no staff token. */
export interface Activations {
  /**
   * What a link leads to; changes nothing.
   * @throws PortalError `not-found`, `invitation-expired`, `-used`, `-revoked`, `-replaced`
   * @example const { firm, email, expiresAt } = await portal.activations.get(token)
   */
  get(token: string, options?: CallOptions): Promise<Activation>;
  /**
   * Sets the password; works once.
   * @throws PortalError `password-weak`, and those of `get`
   * @example const { continueUrl } = await portal.activations.accept(token, { displayName: 'Ann Smith', password })
   */
  accept(token: string, input: AcceptInput, options?: CallOptions): Promise<AcceptResult>;
  /**
   * Asks for a new link in place of a dead one; the firm's policy says whether it is sent or the firm is asked. The answer never tells which.
   * @example await portal.activations.renew(token)
   */
  renew(token: string, options?: CallOptions): Promise<RenewResult>;
}

/** Sessions of members. */
export interface ClientSessions {
  /**
   * Signs a member in and records the login.
   * @throws PortalError `unauthenticated`, for whatever reason
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
