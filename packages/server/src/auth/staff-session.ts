import { createHash } from 'node:crypto';
import type { Clock, Identify } from '@foyer/portal';
import { STAFF_SESSION_SECONDS, type StaffAccounts } from './staff-accounts.ts';

// Sent over TLS only, by this host only, to no script: RFC 6265bis, section 4.1.3.2.
const COOKIE = '__Host-foyer-staff';
const TOKEN_PREFIX = 'page_';

/** The cookie of a session. */
export const sessionCookie = (secret: string): string =>
  `${COOKIE}=${secret}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${STAFF_SESSION_SECONDS}`;

/** Takes the cookie away. */
export const expiredCookie = `${COOKIE}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`;

/** The secret that a request brings in its cookie; null when there is none. */
export function readSessionCookie(headers: Headers): string | null {
  const cookies = (headers.get('cookie') ?? '').split(';').map((cookie) => cookie.trim());
  return cookies.find((cookie) => cookie.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1) || null;
}

/**
 * What the page of a session sends as its bearer token. It opens nothing without the cookie, which other sites cannot read and scripts cannot either;
 * and the cookie opens nothing without it, which other sites cannot send.
 */
export const createPageToken = (secret: string): string =>
  TOKEN_PREFIX + createHash('sha256').update(`page:v1:${secret}`).digest('base64url');

/** Identifies staff by their cookie, where the request comes from our own page; else as `bearer` does. */
export const createStaffIdentify =
  (accounts: StaffAccounts, bearer: Identify, clock: Pick<Clock, 'now'>): Identify =>
  async (request) => {
    const token = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
    if (token === undefined || !token.startsWith(TOKEN_PREFIX)) return bearer(request);
    const secret = readSessionCookie(request.headers);
    // Fetch Metadata: browsers say where a request comes from, and pages cannot lie about it. What says nothing is no browser, or an old one.
    const site = request.headers.get('sec-fetch-site') ?? 'same-origin';
    return secret !== null && site === 'same-origin' && token === createPageToken(secret)
      ? accounts.identify(secret, clock.now())
      : null;
  };
