import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

/** A request that the server received. */
export interface Met {
  method: string;
  path: string;
  key: string | undefined;
  authorization: string | undefined;
  lastEventId: string | undefined;
}

/** How the server handles one request. */
export type Manner = (response: ServerResponse, request: IncomingMessage) => unknown;

export interface MisbehavingServer {
  origin: string;
  met: Met[];
  /** Resolves when this many requests have arrived. */
  hasMet(count: number): Promise<void>;
}

/** Starts a server on a real port that misbehaves; the last manner repeats. Closed at the end of the test. */
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

/** A response with text of any media type. */
export const says =
  (status: number, type: string | null, text: string, headers: HeaderTable = {}): Manner =>
  (response) =>
    response.writeHead(status, { ...(type === null ? {} : { 'content-type': type }), ...headers }).end(text);

export const saysJson = (body: unknown, status = 200): Manner =>
  says(status, 'application/json', JSON.stringify(body));

/** A problem of the contract. */
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

export const neverResponds: Manner = () => undefined;

/** Resets the connection before the response. */
export const resets: Manner = (_response, request) => request.socket.resetAndDestroy();

const begins = (response: ServerResponse, then: () => void): void => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"items":[', then);
};

/** Sends headers and a part of the body, then stalls. */
export const stallsInBody: Manner = (response) => begins(response, () => undefined);

/** Sends headers and a part of the body, then resets the connection. */
export const resetsInBody: Manner = (response, request) =>
  begins(response, () => request.socket.resetAndDestroy());
