import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

/** A request as the server met it. */
export interface Met {
  method: string;
  path: string;
  key: string | undefined;
  authorization: string | undefined;
  lastEventId: string | undefined;
}

/** How the server treats one request. */
export type Manner = (response: ServerResponse, request: IncomingMessage) => unknown;

export interface MisbehavingServer {
  origin: string;
  met: Met[];
  /** Resolves when so many requests have come. */
  hasMet(count: number): Promise<void>;
}

/** A real server on a real port that misbehaves; the last manner repeats. Closed when the test is over. */
export async function misbehave(...manners: [Manner, ...Manner[]]): Promise<MisbehavingServer> {
  const met: Met[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const server = createServer((request, response) => {
    const { method = '', url: path = '', headers } = request;
    const manner = manners[Math.min(met.length, manners.length - 1)] ?? manners[0];
    met.push({
      method,
      path,
      key: headers['idempotency-key']?.toString(),
      authorization: headers.authorization,
      lastEventId: headers['last-event-id']?.toString(),
    });
    manner(response, request);
    for (const { count, resolve } of waiting) if (met.length >= count) resolve();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    met,
    hasMet: (count) =>
      new Promise((resolve) => (met.length >= count ? resolve() : waiting.push({ count, resolve }))),
  };
}

type HeaderTable = Record<string, string>;

/** An answer with text of any kind. */
export const says =
  (status: number, type: string | null, text: string, headers: HeaderTable = {}): Manner =>
  (response) =>
    response.writeHead(status, { ...(type === null ? {} : { 'content-type': type }), ...headers }).end(text);

export const saysJson = (body: unknown, status = 200): Manner =>
  says(status, 'application/json', JSON.stringify(body));

/** A refusal of the contract. */
export const refuses = (code: string, status: number, headers: HeaderTable = {}): Manner =>
  says(
    status,
    'application/problem+json',
    JSON.stringify({
      type: `https://foyer.dev/problems/${code}`,
      title: code,
      status,
      code,
      detail: `about ${code}`,
      errors: [],
      requestId: 'rq_1',
    }),
    headers,
  );

export const neverAnswers: Manner = () => undefined;

/** The connection is reset before a byte of the answer. */
export const resets: Manner = (_response, request) => request.socket.resetAndDestroy();

const begins = (response: ServerResponse, then: () => void): void => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"items":[', then);
};

/** Headers and some of the body arrive, and nothing more. */
export const stallsInBody: Manner = (response) => begins(response, () => undefined);

/** Headers and some of the body arrive, then the connection is reset. */
export const resetsInBody: Manner = (response, request) =>
  begins(response, () => request.socket.resetAndDestroy());
