import { createMockClock, type MockClock } from '@foyer/mocks';
import { vi } from 'vitest';
import { readConfig, type Config } from '../src/config/read-config.ts';
import { startServer, type RunningServer } from '../src/server.ts';

/** A real server on a free port, with a clock that stands at 22 Nov 2026, 09:00 UTC until it is advanced. */
export interface TestServer extends RunningServer {
  clock: MockClock;
  /** Calls the API as staff; each POST has a new idempotency key. */
  api(path: string, body?: unknown): Promise<Response>;
  /** Waits for a number of mails to an address; returns the first link of the newest. */
  linkTo(address: string, mails?: number): Promise<string>;
}

export function configOf(env: Record<string, string>): Config {
  const read = readConfig({ PORT: '0', FOYER_DEV_TOKEN: 'staff-token-of-tests', ...env });
  if (!read.ok) throw new Error(read.errors.join(' '));
  return read.config;
}

export async function openServer(folder: string): Promise<TestServer> {
  const clock = createMockClock('2026-11-22T09:00:00.000Z');
  const server = await startServer(configOf({ FOYER_DATA_DIR: folder }), { log: () => undefined, clock });
  let keys = 0;
  return {
    ...server,
    clock,
    api(apiPath, body) {
      keys += 1;
      const headers = {
        authorization: `Bearer ${server.staffToken}`,
        'content-type': 'application/json',
        'idempotency-key': `k${keys}`,
      };
      return fetch(
        `${server.url}/v1${apiPath}`,
        body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) },
      );
    },
    linkTo: (address, mails = 1) =>
      vi.waitFor(
        async () => {
          const response = await fetch(`${server.url}/inbox.json`);
          const { items }: { items: { to: string[]; links: string[] }[] } = await response.json();
          const theirs = items.filter(({ to }) => to.includes(address));
          const link = theirs[0]?.links[0];
          if (theirs.length < mails || link === undefined)
            throw new Error(`${theirs.length} mails to ${address} so far`);
          return link;
        },
        { timeout: 60_000, interval: 20 },
      ),
  };
}

/** Submits a form from the same origin. */
export const submit = (
  url: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
  });

/** The text of a page, without tags and with collapsed spaces. */
export const textOf = (page: string): string =>
  page
    .replace(/<head>.*<\/head>/s, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
