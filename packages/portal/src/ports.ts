import type { Clock, Form, FormRef, Viewer } from '@foyer/contract';
import type { LinkSubject, UnknownOutcomePolicy } from '@foyer/contract/rules';
import type { MailTemplates } from './mail/mail-locale.ts';
import type { OutgoingMail } from './mail/outgoing-mail.ts';

/** Generates opaque, unique ids. Ids that grow with time keep database indexes compact. */
export interface Ids {
  next(prefix: 'cl' | 'mb' | 'ac' | 'iv' | 'ml' | 'rq' | 'bs' | 'pf'): string;
  /** Returns a secret of 256 bits for a session, as base64url. */
  secret(): string;
}

/** Derives link tokens, and signs values that are stored outside the portal. */
export interface TokenSource {
  /** The id of the current key. */
  kid: string;
  /** Whether a key is still configured. */
  hasKey(kid: string): boolean;
  /** Derives the token of a link. The same subject and key always return the same token. @param kid the key; default: the current one @throws Error for an unknown key */
  deriveLinkToken(subject: LinkSubject, kid?: string): Promise<string>;
  /** Signs a selection of clients. Deterministic. */
  signSelection(payload: string): Promise<string>;
  /** Returns the pseudonym of a network for rate limits, so that no address is stored. Deterministic. */
  signCaller(network: string): Promise<string>;
  /** Signs the unsubscribe link of a reminder. Deterministic. */
  signUnsubscribe(mailId: string): Promise<string>;
  /** Verifies the signature of an unsubscribe link, by the current key or an older one. */
  verifyUnsubscribe(mailId: string, signature: string): Promise<boolean>;
}

/** Hashes and verifies passwords. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  verify(hash: string, password: string): Promise<boolean>;
}

/** The relay's response to a mail. `reason` is displayed to staff; `addressStillValid` marks a refusal because of the content, not the address. */
export type MailResult =
  | { state: 'sent' }
  | { state: 'refused'; reason: string; addressStillValid?: true }
  | { state: 'deferred'; reason: string };

/** Sends mails to a relay. It returns every failure as a result and never throws. */
export interface Mailer {
  send(mail: OutgoingMail): Promise<MailResult>;
}

/**
 * Queries the relay or provider whether it accepted a mail. When it throws, the mail waits and is looked up again.
 * @param messageId the Message-ID without brackets
 * @returns `unknown` when the mail was never accepted; it is then sent again
 */
export type LookupMail = (messageId: string) => Promise<'sent' | 'unknown'>;

/** An authenticated staff member and their firm. */
export interface Identity {
  firmId: string;
  viewer: Viewer;
}

/** Authenticates a request by the host's own means. @returns `null` when the request is not authenticated */
export type Identify = (request: Request) => Promise<Identity | null>;

/**
 * Returns the address that a request came from, such as `203.0.113.9` or `2001:db8::1`; `null` when it is unknown. Read it from the connection, or from a header that
 * your own proxy sets: a header that any client can send makes the limits useless.
 */
export type CallerAddress = (request: Request) => string | null;

/** The URLs of the pages that mails link to. */
export interface Links {
  activation(token: string): string;
  signIn(firmId: string): string;
  /** The unsubscribe page of reminders: GET displays a confirmation, POST unsubscribes, also by one click in a mail program (RFC 8058). Without it reminders have no such link. */
  stopReminders?(token: string): string;
}

/** Where the digital forms of firms come from: the portal's store, or a system of the host. */
export interface FormSource {
  /** Returns the forms that an invitation can contain now. Called before a transaction begins; an error becomes the problem `unavailable`. */
  list(firmId: string): Promise<readonly Form[]>;
  /** Returns the URL where a member completes a form after activation; `null` for `policy.afterActivationUrl`, otherwise the portal's own page. */
  urlOf(form: FormRef, member: { firmId: string; clientId: string; memberId: string }): string | null;
}

/** How many attempts are allowed in a window. */
export interface RateLimit {
  max: number;
  windowSeconds: number;
}

/** Counts attempts. */
export interface RateLimiter {
  /** Counts an attempt, unless the limit is reached. @param now epoch milliseconds */
  take(
    key: string,
    limit: RateLimit,
    now: number,
  ): Promise<{ ok: true } | { ok: false; retryAfterSeconds: number }>;
  /** Resets the count of a key. */
  reset(key: string): Promise<void>;
  /** Subtracts one attempt, after success. */
  refund(key: string): Promise<void>;
}

/** The dependencies of the use cases, besides the store. */
export interface Ports extends MailTemplates {
  clock: Clock;
  ids: Ids;
  tokens: TokenSource;
  passwords: PasswordHasher;
  /** Whether a password is in a list of common passwords. */
  isCommonPassword: (password: string) => boolean;
  mailer: Mailer;
  /** What to do with a mail when a crash has hidden whether it was sent. */
  unknownOutcome: UnknownOutcomePolicy;
  /** Additional headers for a mail, as the delivery sources need them. */
  mailHeaders: (mailId: string) => Record<string, string>;
  /** Set when `unknownOutcome` is `lookup`. */
  lookupMail: LookupMail | null;
  links: Links;
  forms: FormSource;
  rateLimiter: RateLimiter;
}
