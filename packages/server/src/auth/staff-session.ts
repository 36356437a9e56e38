import { createHash } from 'node:crypto';
import type { Clock, Identify } from '@foyer/portal';
import { STAFF_SESSION_SECONDS, type StaffAccounts } from './staff-accounts.ts';

// The prefix limits the cookie to this host and to TLS: RFC 6265bis, section 4.1.3.2.
const COOKIE = '__Host-foyer-staff';
const TOKEN_PREFIX = 'page_';

/** The Set-Cookie header of a session. */
export const sessionCookie = (secret: string): string =>
  `${COOKIE}=${secret}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${STAFF_SESSION_SECONDS}`;

/** The Set-Cookie header that deletes the cookie. */
export const expiredCookie = `${COOKIE}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`;

/** Reads the session secret from a request's cookie; null without one. */
export function readSessionCookie(headers: Headers): string | null {
  const cookies = (headers.get('cookie') ?? '').split(';').map((cookie) => cookie.trim());
  return cookies.find((cookie) => cookie.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1) || null;
}

/**
 * Derives the bearer token of a session's page. Requests need both token and cookie: scripts cannot read the cookie, and other sites
 * cannot send the token.
 */
export const createPageToken = (secret: string): string =>
  TOKEN_PREFIX + createHash('sha256').update(`page:v1:${secret}`).digest('base64url');

/** Identifies staff by session cookie for requests of our own page, otherwise with `bearer`. */
export const createStaffIdentify =
  (accounts: StaffAccounts, bearer: Identify, clock: Pick<Clock, 'now'>): Identify =>
  async (request) => {
    const token = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
    if (token === undefined || !token.startsWith(TOKEN_PREFIX)) return bearer(request);
    const secret = readSessionCookie(request.headers);
    // Fetch Metadata, which pages cannot forge. Clients that do not send it are not browsers, or old ones.
    const site = request.headers.get('sec-fetch-site') ?? 'same-origin';
    return secret !== null && site === 'same-origin' && token === createPageToken(secret)
      ? accounts.identify(secret, clock.now())
      : null;
  };
