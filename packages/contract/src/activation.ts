import type { FormRef } from './invitation.ts';
import type { PersonName } from './member.ts';

/** What the holder of a live link may see before setting a password. */
export interface Activation {
  firm: { id: string; name: string };
  /** The client that the member will reach. */
  clientName: string;
  name: PersonName;
  email: string;
  invitedBy: { name: string; email: string };
  expiresAt: string;
  form: FormRef | null;
  passwordMinLength: number;
}

/** What a member sends to activate: a name to be greeted by, and a password. */
export interface AcceptInput {
  displayName: string;
  password: string;
}

/** What is there after activation. */
export interface AcceptResult {
  email: string;
  activatedAt: string;
  /** The form that came with the invitation; the page says "Next: <form>". */
  form: FormRef | null;
  /** `policy.afterActivationUrl` with the form's id, if the firm has one. */
  continueUrl: string | null;
}

/** A request for a new link was taken; the same answer whether or not there is such a link. */
export interface RenewResult {
  received: true;
}

/** A member's credentials. The firm is part of them: an address is unique within a firm only. */
export interface LoginInput {
  firmId: string;
  email: string;
  password: string;
}

/** A member's own session; its token is shown once. */
export interface ClientSession {
  token: string;
  expiresAt: string;
  account: { id: string; email: string; displayName: string; lastLoginAt: string };
  clients: { id: string; name: string; form: FormRef | null }[];
}
