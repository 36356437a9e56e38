import type { FormRef } from './invitation.ts';
import type { PersonName } from './member.ts';

/** The result of `activations.get`: what the holder of a valid link may see before setting a password. */
export interface Activation {
  firm: { id: string; name: string };
  /** The client that the member gets access to. */
  clientName: string;
  name: PersonName;
  email: string;
  invitedBy: { name: string; email: string };
  expiresAt: string;
  form: FormRef | null;
  passwordMinLength: number;
}

/** Input of `activations.accept`. */
export interface AcceptInput {
  displayName: string;
  password: string;
}

/** The result of `activations.accept`. */
export interface AcceptResult {
  email: string;
  activatedAt: string;
  /** The form that was attached to the invitation; the next step after activation. */
  form: FormRef | null;
  /** `policy.afterActivationUrl` with the form's id; null if the firm has no such URL. */
  continueUrl: string | null;
}

/** The result of `activations.renew`: the same whether or not the link exists. */
export interface RenewResult {
  received: true;
}

/** Input of `clientSessions.create`. The firm is part of the credentials: an address is unique within a firm only. */
export interface LoginInput {
  firmId: string;
  email: string;
  password: string;
}

/** The session of a member. The token is returned once and cannot be read again. */
export interface ClientSession {
  token: string;
  expiresAt: string;
  account: { id: string; email: string; displayName: string; lastLoginAt: string };
  clients: { id: string; name: string; form: FormRef | null }[];
}
