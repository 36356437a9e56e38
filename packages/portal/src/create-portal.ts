import {
  API_PREFIX,
  endpointOf,
  endpoints,
  webhookEndpoints,
  systemClock,
  type Clock,
  type Endpoint,
  type OperationId,
} from '@foyer/contract';
import { hashToken, toTimestamp, type UnknownOutcomePolicy } from '@foyer/contract/rules';
import { takesBody } from '@foyer/contract/schemas';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { toResponse } from './http/to-response.ts';
import { hashRequest, withIdempotency, optionalKey, requireKey } from './http/idempotency.ts';
import { readIfMatch } from './http/if-match.ts';
import { Problem, toProblemResponse } from './http/problem.ts';
import { validBody, validNoBody, validParams, validQuery } from './http/validate.ts';
import { recordAttempt, attemptsOf, releaseAttempt } from './http/rate-limits.ts';
import type { RenderMail } from './mail/content.ts';
import type { MailMessages } from './mail/messages/index.ts';
import { createMemoryRateLimiter } from './memory-rate-limiter.ts';
import type {
  CallerAddress,
  DeliveryReport,
  DeliverySource,
  FormSource,
  Identify,
  Identity,
  LookupMail,
  Ports,
  RateLimiter,
} from './ports.ts';
import { takeDeliveryReports } from './routes/delivery-webhook.ts';
import { streamEvents } from './routes/events.ts';
import { handlers, type Handler, type Input, type JsonOperation } from './routes/handlers.ts';
import { createStoreForms } from './store-forms.ts';
import type { FirmTransaction, PortalStore } from './store/portal-store.ts';
import { IdempotencyBusyError, VersionConflictError } from './store/store-errors.ts';
import type { StaffContext } from './use-cases/context.ts';
import { exportClients, type ExportSource } from './use-cases/bulk/export-clients.ts';
import { workBulkSends } from './use-cases/bulk/work-bulk-sends.ts';
import { completeForm, type FormCompletion } from './use-cases/complete-form.ts';
import { createApplyMailResult, deliverMail, type Delivery } from './use-cases/deliver-mail.ts';
import { formsOf, namesForm } from './use-cases/named-form.ts';
import { liftSuppression, type LiftedAddress } from './use-cases/lift-suppression.ts';
import { purge } from './use-cases/purge.ts';
import { reportDelivery } from './use-cases/report-delivery.ts';
import { sendReminders } from './use-cases/send-reminders.ts';
import { findReminders, stopReminders, type ReminderUnsubscribe } from './use-cases/stop-reminders.ts';

/** What a portal is made of. */
export interface PortalOptions extends Omit<
  Ports,
  'forms' | 'rateLimiter' | 'unknownOutcome' | 'lookupMail' | 'markMail' | 'mailMessages' | 'renderMail'
> {
  store: PortalStore;
  /** Finds out who asks; the default of a server is `createBearerIdentify(store)`. */
  identify: Identify;
  /** Origins of host pages other than the portal's own, as `https://host.example`. Default: none. */
  allowedOrigins?: readonly string[];
  /** Where digital forms are kept. Default: in the store. */
  forms?: FormSource;
  /** What counts tries of signing in and of links. Default: one that counts in the memory of this process. */
  rateLimiter?: RateLimiter;
  /** Where a request came from, so that tries are counted by address too. Default: they are counted by account and by link alone. */
  callerAddress?: CallerAddress;
  /**
   * What becomes of a mail whose fate a crash has hidden: `resend` sends the same again, `hold` leaves it to staff, `lookup` asks `lookupMail`.
   * Default: `lookup` where that is given, else `resend`.
   */
  unknownOutcome?: UnknownOutcomePolicy;
  /** Asks the relay or the provider whether it has a mail. */
  lookupMail?: LookupMail;
  /**
   * Words of mails by language tag, as `pt-BR`, beside English, German, French, Japanese and Arabic, or in their place. A member reads those nearest to their
   * `locale`, else to the firm's. Default: those five.
   */
  mailMessages?: Readonly<Record<string, MailMessages>>;
  /** Writes mails in the host's own words, or changes what the portal wrote. Default: the portal's. */
  renderMail?: RenderMail;
  /** Mail providers by the name under which they report, at `/v1/webhooks/delivery/<name>`. Default: none. */
  deliverySources?: Readonly<Record<string, DeliverySource>>;
  /** Hears of failures that the caller only learns a request id of. Default: nobody. */
  onError?: (error: unknown, requestId: string) => void;
}

/** A portal: one handler for the whole contract, and the work that no request waits for. */
export interface Portal {
  /** Answers a request to `/v1/…`. */
  fetch(request: Request): Promise<Response>;
  /** Sends mails that are due; call it in a loop. @returns how many were tried */
  deliverMail(delivery: Delivery): Promise<number>;
  /** Puts reminders that are due into the outbox; call it in a loop. @returns how many were due */
  sendReminders(): Promise<number>;
  /** What the link in a reminder speaks of, for the page behind it; null for no link of ours. Changes nothing. */
  findReminders(token: string): Promise<ReminderUnsubscribe | null>;
  /** Ends the reminders that such a link speaks of, until staff send again. */
  stopReminders(token: string): Promise<ReminderUnsubscribe | null>;
  /** Lets go of old events, keys and sessions; call it every hour or so, again while there was something. @returns how many rows there were */
  purge(): Promise<number>;
  /** Takes word that a member has filled a form in. @returns `known` when it was told before @throws Problem `not-found`, `unavailable` */
  completeForm(completion: FormCompletion): Promise<'recorded' | 'known'>;
  /** Takes word of what became of mails, from a bounce mailbox or a source that calls no webhook. @returns how many were about mails of the portal */
  reportDelivery(reports: readonly DeliveryReport[]): Promise<number>;
  /** Lets mail go to an address again that bounced, or was complained of. @returns `unknown` when nothing kept mail from it */
  liftSuppression(address: LiftedAddress): Promise<'lifted' | 'unknown'>;
  /** Works on what was sent to many, a chunk at a time; call it in a loop. @returns how many chunks were done */
  workBulkSends(): Promise<number>;
}

const MAX_BODY = 1_048_576;
/** A file of 8 MiB, escaped as JSON. */
const MAX_IMPORT = 10_485_760;
const IMPORT = `${API_PREFIX}${endpoints['clients.import'].path}`;
const EXPOSED = ['Date', 'ETag', 'Location', 'Retry-After', 'Idempotent-Replayed'];

/**
 * Makes a portal over a store.
 * @throws TypeError for `unknownOutcome: 'lookup'` without `lookupMail`
 * @example
 * const portal = createPortal({ store, identify: createBearerIdentify(store), ...ports })
 * const response = await portal.fetch(new Request('https://portal.example/v1/session'))
 */
export function createPortal(options: PortalOptions): Portal {
  const {
    store,
    clock,
    ids,
    identify,
    onError,
    deliverySources = {},
    forms = createStoreForms(store),
    rateLimiter = createMemoryRateLimiter(),
  } = options;
  const {
    callerAddress = () => null,
    lookupMail = null,
    unknownOutcome = lookupMail === null ? 'resend' : 'lookup',
  } = options;
  if (unknownOutcome === 'lookup' && lookupMail === null)
    throw new TypeError('The policy `lookup` asks `lookupMail`, which is not given');
  const markMail = (mailId: string): Record<string, string> =>
    Object.assign({}, ...Object.values(deliverySources).map((source) => source.mark?.(mailId) ?? {}));
  const ports: Ports = {
    ...options,
    forms,
    rateLimiter,
    unknownOutcome,
    lookupMail,
    markMail,
    mailMessages: options.mailMessages ?? {},
    renderMail: options.renderMail ?? null,
  };
  const settleAnswered = createApplyMailResult(store, ports);
  const app = new Hono<{ Variables: { requestId: string; caller: string | null } }>();

  app.use(
    '*',
    cors({
      origin: [...(options.allowedOrigins ?? [])],
      allowMethods: ['GET', 'POST', 'PATCH', 'DELETE'],
      allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-Match', 'Last-Event-ID'],
      exposeHeaders: EXPOSED,
      maxAge: 600,
    }),
  );
  app.use('*', async (context, next) => {
    context.set('requestId', ids.next('rq'));
    // Before the body is counted: a request whose body does not tell its length is another one afterwards.
    context.set('caller', callerAddress(context.req.raw));
    await next();
    // The portal's clock, not the machine's: the SDK reads the time from it.
    context.res.headers.set('date', new Date(clock.now()).toUTCString());
  });
  const limitTo = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: () => {
        throw tooLarge(maxSize);
      },
    });
  const [limited, limitedImport] = [limitTo(MAX_BODY), limitTo(MAX_IMPORT)];
  app.use('*', (context, next) => (context.req.path === IMPORT ? limitedImport : limited)(context, next));
  app.notFound((context) => toProblemResponse(new Problem('not-found'), context.get('requestId')));
  app.onError((thrown, context) => {
    const requestId = context.get('requestId');
    const problem = toProblem(thrown);
    if (problem.code === 'internal') onError?.(thrown, requestId);
    else if (problem.cause !== undefined) onError?.(problem.cause, requestId);
    return toProblemResponse(problem, requestId);
  });

  // First, or an export would be taken for the client `export.csv`.
  app.get(`${API_PREFIX}${endpoints['clients.export'].path}`, (context) =>
    exportAs('clients.export', context, async () => {
      const {
        query: { selectionToken, ...filter },
      } = (await read('clients.export', context)).input;
      return selectionToken === undefined ? { filter } : { selectionToken };
    }),
  );
  app.post(`${API_PREFIX}${endpoints['clients.exportSelection'].path}`, (context) =>
    exportAs(
      'clients.exportSelection',
      context,
      async () => (await read('clients.exportSelection', context)).input.body,
    ),
  );
  for (const operation of jsonOperations) mount(operation);
  app.get(`${API_PREFIX}${endpoints['events.stream'].path}`, async ({ req }) => {
    const { firmId } = await authenticate(req.raw, endpointOf('events.stream'));
    return streamEvents(store, clock, firmId, req.header('last-event-id') ?? null, req.raw.signal);
  });

  app.on(
    webhookEndpoints['delivery.report'].method,
    `${API_PREFIX}${webhookEndpoints['delivery.report'].path}`,
    ({ req }) => {
      const provider = req.param('provider') ?? '';
      return takeDeliveryReports(
        store,
        ports,
        Object.hasOwn(deliverySources, provider) ? deliverySources[provider] : undefined,
        req.raw,
      );
    },
  );

  return {
    fetch: async (request) => app.fetch(request),
    deliverMail: (delivery) => deliverMail(store, ports, settleAnswered, delivery),
    sendReminders: () => sendReminders(store, ports),
    findReminders: (token) => findReminders(store, ports, token),
    stopReminders: (token) => stopReminders(store, ports, token),
    purge: () => purge(store, ports),
    completeForm: (completion) => completeForm(store, ports, completion),
    reportDelivery: (reports) => reportDelivery(store, ports, reports),
    liftSuppression: (address) => liftSuppression(store, ports, address),
    workBulkSends: () => workBulkSends(store, ports),
  };

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the parameter ties endpoint, handler and schemas to one and the same operation
  function mount<Id extends JsonOperation>(operation: Id): void {
    const endpoint = endpointOf(operation);
    const handler: Handler<Id> = handlers[operation];
    app.on(endpoint.method, `${API_PREFIX}${endpoint.path}`, async (context) => {
      const identity = endpoint.side === 'staff' ? await authenticate(context.req.raw, endpoint) : null;
      // Before the body is looked at: without a key nothing else about the request matters.
      const early = endpoint.idempotent === true ? requireKey(context.req.raw.headers) : null;
      const { input, text } = await read(operation, context);
      const key =
        endpoint.idempotent === 'with-resend' ? keyOfResend(context.req.raw.headers, input.body) : early;
      const now = clock.now();
      switch (handler.kind) {
        case 'public': {
          const counts = await attemptsOf(operation, input, context.get('caller'), options.tokens);
          await recordAttempt(rateLimiter, counts, now);
          const result = await handler.run(store, { now, ports }, input);
          await releaseAttempt(rateLimiter, counts);
          return toResponse(endpoint, result);
        }
        case 'read':
          return toResponse(
            endpoint,
            await handler.run(store, await contextOf(known(identity), input.body, now), input),
          );
        case 'write': {
          const { firmId, viewer } = known(identity);
          const staffContext = await contextOf({ firmId, viewer }, input.body, now);
          const work = (tx: FirmTransaction) => handler.run(tx, staffContext, input);
          if (key === null) return toResponse(endpoint, await store.transaction(firmId, work));
          const claim = {
            viewerId: viewer.id,
            operation,
            key,
            bodyHash: await hashRequest(context.req.path, text),
            at: toTimestamp(now),
          };
          const kept = await store.transaction(firmId, (tx) =>
            withIdempotency(tx, claim, async () => ({
              status: endpoint.success,
              body: JSON.stringify(await work(tx)),
            })),
          );
          return toResponse(endpoint, JSON.parse(kept.body), kept.replayed);
        }
      }
    });
  }

  async function contextOf(identity: Identity, body: unknown, now: number): Promise<StaffContext> {
    return { ...identity, now, ports, forms: namesForm(body) ? await formsOf(ports, identity.firmId) : [] };
  }

  async function exportAs(
    operation: 'clients.export' | 'clients.exportSelection',
    context: Context,
    readSource: () => Promise<ExportSource>,
  ): Promise<Response> {
    const { firmId, viewer } = await authenticate(context.req.raw, endpointOf(operation));
    const bytes = await exportClients(
      store.reads(firmId),
      await contextOf({ firmId, viewer }, null, clock.now()),
      await readSource(),
    );
    return new Response(bytes, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="clients.csv"',
        'cache-control': 'no-store',
      },
    });
  }

  async function authenticate(request: Request, { permission }: Endpoint): Promise<Identity> {
    const identity = await identify(request);
    if (identity === null) throw new Problem('unauthenticated');
    if (permission !== null && !identity.viewer.permissions.includes(permission))
      throw new Problem('forbidden', { detail: `This needs the permission ${permission}` });
    return identity;
  }
}

const tooLarge = (maxSize = MAX_BODY): Problem =>
  new Problem('payload-too-large', { detail: `A body has at most ${maxSize} bytes` });

const isJsonOperation = (id: string): id is JsonOperation => Object.hasOwn(handlers, id);
const jsonOperations: readonly JsonOperation[] = Object.keys(handlers).filter(isJsonOperation);

function known(identity: Identity | null): Identity {
  if (identity === null) throw new Problem('unauthenticated');
  return identity;
}

async function read<Id extends OperationId>(
  operation: Id,
  { req }: Context,
): Promise<{ input: Input<Id>; text: string }> {
  const params = validParams(operation, req.param());
  const query = validQuery(operation, new URL(req.url).searchParams);
  const reads = takesBody(operation);
  const text = reads ? await req.text() : '';
  const body = reads
    ? validBody(operation, req.header('content-type') ?? null, text)
    : validNoBody(operation);
  return { input: { params, query, body, ifMatch: readIfMatch(req.raw.headers) }, text };
}

/** An operation that may send needs a key when it does, and takes one when it does not. */
const keyOfResend = (headers: Headers, body: unknown): string | null =>
  typeof body === 'object' && body !== null && 'resend' in body && body.resend === true
    ? requireKey(headers)
    : optionalKey(headers);

function toProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof IdempotencyBusyError)
    return new Problem('idempotency-in-progress', { retryAfter: 1 });
  // Thrown by the body limit while it counts a body that did not tell its length.
  if (thrown instanceof Error && thrown.name === 'BodyLimitError') return tooLarge();
  if (thrown instanceof VersionConflictError) return new Problem('version-conflict');
  return new Problem('internal', { detail: 'Something went wrong here. Nothing was changed.' });
}

/**
 * Identifies staff by a bearer token that the store knows the hash of.
 * @param clock tells which tokens have ended; default: the machine's
 * @param hash SHA-256 in hex; default: by Web Crypto, which asks another thread each time
 */
export const createBearerIdentify =
  (
    store: Pick<PortalStore, 'viewerByToken'>,
    clock: Pick<Clock, 'now'> = systemClock,
    hash: (token: string) => string | Promise<string> = hashToken,
  ): Identify =>
  async (request) => {
    const token = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
    return token === undefined ? null : store.viewerByToken(await hash(token), toTimestamp(clock.now()));
  };
