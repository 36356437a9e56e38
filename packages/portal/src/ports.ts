import type { Clock, Viewer } from '@foyer/contract';
import type { LinkSubject } from '@foyer/contract/rules';

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
  /** The same subject always gives the same token. */
  tokenOf(subject: LinkSubject): Promise<string>;
  /** Signs a choice of clients; the same payload always has the same signature. */
  signSelection(payload: string): Promise<string>;
}

/** Keeps passwords so that nobody can read them. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  verify(hash: string, password: string): Promise<boolean>;
}

/** A mail, ready for a relay. */
export interface OutgoingMail {
  /** Without angle brackets; the same at every try, so that receivers can tell a second copy. */
  messageId: string;
  from: { name: string; address: string };
  to: { name: string; address: string };
  replyTo: { name: string; address: string } | null;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
}

/** What a relay said. `reason` is for staff to read. */
export type MailResult = { state: 'sent' } | { state: 'refused'; reason: string } | { state: 'deferred'; reason: string };

/** Hands mails to a relay. It answers for what the relay said and throws for nothing. */
export interface Mailer {
  send(mail: OutgoingMail): Promise<MailResult>;
}

/** Who asks, at which firm. */
export interface Identity {
  firmId: string;
  viewer: Viewer;
}

/** Finds out who asks from whatever the host trusts; null is nobody. */
export type Identify = (request: Request) => Promise<Identity | null>;

/** Where the pages are that mails lead to. */
export interface Links {
  activation(token: string): string;
  signIn(firmId: string): string;
}

/** Everything that a portal takes from outside, besides its store. */
export interface Ports {
  clock: Clock;
  ids: Ids;
  tokens: TokenSource;
  passwords: PasswordHasher;
  /** Whether a list of common passwords has it. */
  isCommonPassword: (password: string) => boolean;
  mailer: Mailer;
  links: Links;
}
