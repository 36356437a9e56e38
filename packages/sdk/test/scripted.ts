import { createPortalClient, type Clock, type HttpOptions, type PortalClient } from '../src/index.ts';

/** A request that the script received. */
export interface Seen {
  method: string;
  url: string;
  headers: Headers;
  body: string | null;
  /** Milliseconds of the test's clock. */
  at: number;
}

/** What `fetch` does next: return a response, or throw. */
export type Step = (seen: Seen, signal: AbortSignal) => Response | Promise<Response>;

/** A clock on which waiting takes no time: it jumps to the end of the shortest sleep. */
export function createJumpingClock(start = 0): Clock & { skip(ms: number): void } {
  let now = start;
  return {
    now: () => now,
    skip(ms) {
      now += ms;
    },
    // Deadlines sleep longer than any backoff; the clock must not jump to them.
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (ms >= 30_000) return signal.addEventListener('abort', () => resolve());
        now += ms;
        return resolve();
      }),
  };
}

/** Creates a portal client with a scripted `fetch`; the last step repeats. */
export function createScripted(
  steps: readonly Step[],
  options: Partial<HttpOptions> = {},
): { portal: PortalClient; seen: Seen[] } {
  const seen: Seen[] = [];
  const clock = options.clock ?? createJumpingClock();
  const portal = createPortalClient({
    baseUrl: 'https://portal.example/',
    getToken: () => 'token-1',
    clock,
    random: { number: () => 0.5, id: () => `key-${seen.length}` },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const body = request.method === 'GET' ? null : await request.clone().text();
      const one = {
        method: request.method,
        url: request.url,
        headers: request.headers,
        body,
        at: clock.now(),
      };
      seen.push(one);
      const step = steps[Math.min(seen.length, steps.length) - 1];
      if (step === undefined) throw new Error('The script is empty');
      return step(one, request.signal);
    },
    ...options,
  });
  return { portal, seen };
}

export const json =
  (body: unknown, init: ResponseInit = {}): Step =>
  () =>
    Response.json(body, init);

export const problem =
  (code: string, status: number, headers: Record<string, string> = {}): Step =>
  () =>
    new Response(
      JSON.stringify({
        type: `https://foyer.dev/problems/${code}`,
        title: code,
        status,
        code,
        detail: `about ${code}`,
        errors: [],
        requestId: 'rq_1',
      }),
      {
        status,
        headers: { 'content-type': 'application/problem+json', ...headers },
      },
    );

export const offline: Step = () => {
  throw new TypeError('Failed to fetch');
};

export const forms = json({ items: [{ id: 'fm_1', name: 'Form', description: '' }] });
export const sent = json({ client: { id: 'cl_1', version: 1 }, sent: [], skipped: [] });
