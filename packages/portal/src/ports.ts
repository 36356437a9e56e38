import type { Clock, Form, FormRef, Viewer } from '@foyer/contract';
import type { LinkSubject, UnknownOutcomePolicy } from '@foyer/contract/rules';
import type { MailTemplates } from './mail/mail-locale.ts';
import type { OutgoingMail } from './mail/outgoing-mail.ts';

/** Makes ids: opaque, never the same twice, growing with time if the maker can. */
export interface Ids {
  next(prefix: 'cl' | 'mb' | 'ac' | 'iv' | 'ml' | 'rq' | 'bs'): string;
  /** A secret of 256 bits for a session, base64url. */
  secret(): string;
}

/** Derives the tokens of links, and signs what travels through other hands. */
export interface TokenSource {
  /** Names the key now in use. */
  kid: string;
  /** Whether tokens of a key can still be made. */
  hasKey(kid: string): boolean;
  /** The same subject always gives the same token. @param kid the key to derive it with; default: the one now in use @throws Error for a key that it does not know */
  deriveLinkToken(subject: LinkSubject, kid?: string): Promise<string>;
  /** Signs a choice of clients; the same payload always has the same signature. */
  signSelection(payload: string): Promise<string>;
  /** Stands for an address of the net where tries are counted; the same network always has the same signature. */
  signCaller(network: string): Promise<string>;
  /** Signs the link by which the reader of a reminder ends them; the same mail always has the same signature. */
  signUnsubscribe(mailId: string): Promise<string>;
  /** Whether a mail's id was signed so, by the key now in use or one before it. */
  verifyUnsubscribe(mailId: string, signature: string): Promise<boolean>;
}

/** Keeps passwords so that nobody can read them. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  verify(hash: string, password: string): Promise<boolean>;
}

/** What a relay said. `reason` is for staff to read; `addressStillValid` of a mail that was refused for what is in it. */
export type MailResult =
  | { state: 'sent' }
  | { state: 'refused'; reason: string; addressStillValid?: true }
  | { state: 'deferred'; reason: string };

/** Hands mails to a relay. It answers for what the relay said and throws for nothing. */
export interface Mailer {
  send(mail: OutgoingMail): Promise<MailResult>;
}

/**
 * Asks whoever took a mail, by its Message-ID without brackets, whether they have it. What it throws means "not known yet": the mail waits, and is asked about again.
 * @returns `unknown` when they never had it; it is sent again then
 */
export type LookupMail = (messageId: string) => Promise<'sent' | 'unknown'>;

/** Who asks, at which firm. */
export interface Identity {
  firmId: string;
  viewer: Viewer;
}

/** Finds out who asks from whatever the host trusts; null is nobody. */
export type Identify = (request: Request) => Promise<Identity | null>;

/**
 * The address that a request came from, such as `203.0.113.9` or `2001:db8::1`; null when nobody knows. Read it from the connection, or from what your own proxy
 * says: a header that anybody can send makes the count worthless.
 */
export type CallerAddress = (request: Request) => string | null;

/** Where the pages are that mails lead to. */
export interface Links {
  activation(token: string): string;
  signIn(firmId: string): string;
  /** The page that ends reminders: GET asks, POST does it, also from a mail program (RFC 8058). Default: reminders have no such link. */
  stopReminders?(token: string): string;
}

/** Where the digital forms of firms are kept: in the portal's store, or in a system of the host's own. */
export interface FormSource {
  /** Forms that can travel with an invitation now. Asked before a transaction begins; what it throws is answered as `unavailable`. */
  list(firmId: string): Promise<readonly Form[]>;
  /** Where a member who has just activated fills a form in; null: at `policy.afterActivationUrl`, or the portal's own page says what is next. */
  urlOf(form: FormRef, member: { firmId: string; clientId: string; memberId: string }): string | null;
}

/** How often something may happen. */
export interface RateLimit {
  max: number;
  windowSeconds: number;
}

/** Counts what must not happen too often. */
export interface RateLimiter {
  /** Counts one more, unless that would be one too many. @param now epoch milliseconds */
  take(
    key: string,
    limit: RateLimit,
    now: number,
  ): Promise<{ ok: true } | { ok: false; retryAfterSeconds: number }>;
  /** Begins to count anew. */
  reset(key: string): Promise<void>;
  /** Takes one try back that came out well. */
  refund(key: string): Promise<void>;
}

/** Everything that a portal takes from outside, besides its store. */
export interface Ports extends MailTemplates {
  clock: Clock;
  ids: Ids;
  tokens: TokenSource;
  passwords: PasswordHasher;
  /** Whether a list of common passwords has it. */
  isCommonPassword: (password: string) => boolean;
  mailer: Mailer;
  /** What becomes of a mail whose fate a crash has hidden. */
  unknownOutcome: UnknownOutcomePolicy;
  /** Headers that all mails carry besides their own. */
  mailHeaders: (mailId: string) => Record<string, string>;
  /** There where `unknownOutcome` is `lookup`. */
  lookupMail: LookupMail | null;
  links: Links;
  forms: FormSource;
  rateLimiter: RateLimiter;
}
