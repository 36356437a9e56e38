import {
  access,
  API_PREFIX,
  endpoints,
  type Client,
  type NewClient,
  type OperationId,
  type Operations,
  type PersonName,
  type SendInput,
  type SendResult,
} from '@foyer/contract';
import { schemas } from '@foyer/contract/schemas';
import { withinLimits, CheckFailedError, same, shaped } from './expectations.ts';
import type { Target } from './target.ts';

/** A request to the backend. */
export interface RawRequest {
  params?: Record<string, string>;
  query?: [string, string][];
  body?: unknown;
  /** A raw body, sent instead of `body`. */
  text?: string;
  headers?: Record<string, string>;
  /**
   * The bearer token; null sends none.
   * @default the target's for staff operations, none for the others
   */
  token?: string | null;
  /**
   * The idempotency key; null sends none.
   * @default a new one if the operation accepts a key
   */
  key?: string | null;
  signal?: AbortSignal;
}

/** The password that checks set for members. */
export const PASSWORD = 'a lantern on the quay';

/** What every check receives. */
export interface CheckContext {
  target: Target;
  /** Appends a unique suffix, so that checks can share a backend. */
  unique(word: string): string;
  /** Sends a request and returns the response, whatever its status. */
  raw(operation: OperationId, request?: RawRequest): Promise<Response>;
  /** Sends a request and returns the parsed result. @throws CheckFailedError unless the response is a success that matches the contract's schema */
  call<Id extends OperationId>(operation: Id, request?: RawRequest): Promise<Operations[Id]['result']>;
  /** Adds a client with one owner, whose address is `ann-…@people.example`. */
  addIndividual(changes?: Partial<NewClient>): Promise<Client>;
  /** Adds a household of two owners. */
  addHousehold(): Promise<Client>;
  send(clientId: string, input: SendInput): Promise<SendResult>;
  /** Activates the first member with the link of their latest mail and `PASSWORD`. @returns the client afterwards */
  activate(client: Client): Promise<Client>;
  /** Reads the client again. */
  get(client: Pick<Client, 'id'>): Promise<Client>;
  /** Returns the token of the activation link in the latest mail to an address. */
  tokenMailedTo(address: string): Promise<string>;
}

/** Returns a random suffix for names. */
export const randomPart = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(5)), (byte) => byte.toString(36).padStart(2, '0')).join(
    '',
  );

/** @param random returns the suffix of `unique` */
export function createContext(target: Target, random: () => string): CheckContext {
  const unique = (word: string): string => `${word}-${random()}`;
  const raw: CheckContext['raw'] = (operation, request = {}) => {
    const { method, path, side, idempotent } = endpoints[operation];
    const {
      token = side === 'staff' ? target.token : null,
      key = idempotent !== false ? unique('key') : null,
    } = request;
    const filled = path.replaceAll(/:(\w+)/g, (_, name: string) =>
      encodeURIComponent(request.params?.[name] ?? ''),
    );
    const search = new URLSearchParams(request.query).toString();
    const text = request.text ?? (request.body === undefined ? undefined : JSON.stringify(request.body));
    return target.fetch(`${target.baseUrl}${API_PREFIX}${filled}${search && `?${search}`}`, {
      method,
      headers: {
        ...(text === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(key === null ? {} : { 'idempotency-key': key }),
        ...request.headers,
      },
      body: text,
      signal: request.signal,
    });
  };
  const call: CheckContext['call'] = async (operation, request) => {
    const response = await raw(operation, request);
    const text = await response.text();
    same(response.status, access[operation].success, `status of ${operation} (${text.slice(0, 300)})`);
    withinLimits(JSON.parse(text), `response of ${operation}`);
    return shaped(schemas[operation].result, JSON.parse(text), `response of ${operation}`);
  };
  const get: CheckContext['get'] = ({ id }) => call('clients.get', { params: { clientId: id } });
  const tokenMailedTo: CheckContext['tokenMailedTo'] = async (address) => {
    if ('missing' in target.mails) throw new CheckFailedError(target.mails.missing);
    const mails = await target.mails.to(address);
    const token = /\/activate\/([\w-]+)/.exec(mails.at(-1)?.text ?? '')?.[1];
    if (token === undefined)
      throw new CheckFailedError(`no mail with an activation link was sent to ${address}`);
    return token;
  };
  const owner = (name: PersonName) => ({
    role: 'owner' as const,
    name,
    email: `${unique(name.given.toLowerCase())}@people.example`,
  });
  return {
    target,
    unique,
    raw,
    call,
    addIndividual: (changes = {}) =>
      call('clients.create', {
        body: { kind: 'individual', members: [owner({ given: 'Ann', family: unique('Smith') })], ...changes },
      }),
    addHousehold: () => {
      const family = unique('Okafor');
      return call('clients.create', {
        body: {
          kind: 'group',
          members: [owner({ given: 'Amelia', family }), owner({ given: 'Tom', family })],
        },
      });
    },
    send: (clientId, input) => call('invitations.send', { params: { clientId }, body: input }),
    get,
    tokenMailedTo,
    async activate(client) {
      const token = await tokenMailedTo(client.members[0]?.email ?? '');
      await call('activations.accept', {
        params: { token },
        body: { displayName: 'Ann', password: PASSWORD },
      });
      return get(client);
    },
  };
}
