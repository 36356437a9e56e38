import { API_PREFIX, webhookEndpoints, type OperationId } from '@foyer/contract';
import { Hono } from 'hono';
import type { DeliveryReport } from './delivery/delivery-source.ts';
import { bodyLimits } from './middleware/body-limits.ts';
import { caller } from './middleware/caller.ts';
import { allowOrigins } from './middleware/cors.ts';
import { dateHeader } from './middleware/date-header.ts';
import type { PortalEnv } from './middleware/env.ts';
import { handleErrors, handleNotFound } from './middleware/errors.ts';
import { requestId } from './middleware/request-id.ts';
import { toPorts, type PortalOptions } from './portal-options.ts';
import { receiveDeliveryReports } from './routes/delivery-webhook.ts';
import { mountRoute } from './routes/mount-route.ts';
import { routes } from './routes/routes.ts';
import { processBulkSends } from './use-cases/bulk/process-bulk-sends.ts';
import { completeForm, type FormCompletion } from './use-cases/complete-form.ts';
import { createApplyMailResult, deliverMail, type DeliverMailOptions } from './use-cases/deliver-mail.ts';
import { liftSuppression, type SuppressedAddress } from './use-cases/lift-suppression.ts';
import { purge } from './use-cases/purge.ts';
import { reportDelivery } from './use-cases/report-delivery.ts';
import { sendReminders } from './use-cases/send-reminders.ts';
import { findReminders, stopReminders, type ReminderUnsubscribe } from './use-cases/stop-reminders.ts';

/** The portal: a `fetch` handler for the whole contract, and the background work, to be called in loops. */
export interface Portal {
  /** Responds to a request to `/v1/…`. */
  fetch(request: Request): Promise<Response>;
  /** Sends due mails. Call it in a loop. @returns how many were attempted */
  deliverMail(delivery: DeliverMailOptions): Promise<number>;
  /** Queues due reminders. Call it in a loop. @returns how many were due */
  sendReminders(): Promise<number>;
  /** Resolves the unsubscribe token of a reminder, for the page behind the link. Changes nothing. @returns `null` for an invalid token */
  findReminders(token: string): Promise<ReminderUnsubscribe | null>;
  /** Stops the reminders of an invitation until staff send it again. @returns `null` for an invalid token */
  stopReminders(token: string): Promise<ReminderUnsubscribe | null>;
  /** Deletes old events, expired idempotency keys and ended sessions. Call it hourly, and again while it returns more than 0. @returns how many rows were deleted */
  purge(): Promise<number>;
  /** Records that a member has completed a form. @returns `known` when it was recorded before @throws Problem `not-found`, `unavailable` */
  completeForm(completion: FormCompletion): Promise<'recorded' | 'known'>;
  /** Applies reports of a bounce mailbox, or of another source that calls no webhook. @returns how many were about mails of the portal */
  reportDelivery(reports: readonly DeliveryReport[]): Promise<number>;
  /** Allows mail to an address that bounced or complained. @returns `unknown` when the address was not suppressed */
  liftSuppression(address: SuppressedAddress): Promise<'lifted' | 'unknown'>;
  /** Processes chunks of open bulk sends. Call it in a loop. @returns how many chunks were processed */
  processBulkSends(): Promise<number>;
}

/**
 * Creates a portal over a store.
 * @throws TypeError for `unknownOutcome: 'lookup'` without `lookupMail`
 * @example
 * const portal = createPortal({ store, identify: createBearerIdentify(store), ...ports })
 * const response = await portal.fetch(new Request('https://portal.example/v1/session'))
 */
export function createPortal(options: PortalOptions): Portal {
  const { store, identify, deliverySources = {} } = options;
  const ports = toPorts(options);
  const applyMailResult = createApplyMailResult(store, ports);
  const app = new Hono<PortalEnv>();

  app.onError(handleErrors(options.onError));
  app.notFound(handleNotFound);
  app.use(
    allowOrigins(options.allowedOrigins ?? []),
    dateHeader(ports.clock),
    requestId(ports.ids),
    caller(options.callerAddress ?? (() => null)),
    bodyLimits(),
  );
  for (const operation of operations) mountRoute(app, operation, { store, ports, identify });
  const { method, path } = webhookEndpoints['delivery.report'];
  app.on(method, `${API_PREFIX}${path}`, ({ req }) => {
    const provider = req.param('provider') ?? '';
    const source = Object.hasOwn(deliverySources, provider) ? deliverySources[provider] : undefined;
    return receiveDeliveryReports(store, ports, source, req.raw);
  });

  return {
    fetch: async (request) => app.fetch(request),
    deliverMail: (delivery) => deliverMail(store, ports, applyMailResult, delivery),
    sendReminders: () => sendReminders(store, ports),
    findReminders: (token) => findReminders(store, ports, token),
    stopReminders: (token) => stopReminders(store, ports, token),
    purge: () => purge(store, ports),
    completeForm: (completion) => completeForm(store, ports, completion),
    reportDelivery: (reports) => reportDelivery(store, ports, reports),
    liftSuppression: (address) => liftSuppression(store, ports, address),
    processBulkSends: () => processBulkSends(store, ports),
  };
}

const isOperation = (id: string): id is OperationId => Object.hasOwn(routes, id);
const operations: readonly OperationId[] = Object.keys(routes).filter(isOperation);
