import { API_PREFIX, endpointOf, type OperationId } from '@foyer/contract';
import { toTimestamp } from '@foyer/contract/rules';
import { Hono } from 'hono';
import { hashRequest, withIdempotency } from '../http/idempotency.ts';
import { toResponse } from '../http/to-response.ts';
import { authenticate, requireIdentity } from '../middleware/auth.ts';
import type { PortalEnv, RouteEnv } from '../middleware/env.ts';
import { requireIdempotencyKey, requireIdempotencyKeyToResend } from '../middleware/idempotency.ts';
import { rateLimit } from '../middleware/rate-limit.ts';
import { validateRequest } from '../middleware/validation.ts';
import type { Identify, Ports } from '../ports.ts';
import type { FirmTransaction, PortalStore } from '../store/portal-store.ts';
import type { StaffContext } from '../use-cases/context.ts';
import { listOfferedForms, hasFormId } from '../use-cases/forms.ts';
import { routes, type Route } from './routes.ts';

/** What routes work with. */
export interface Services {
  store: PortalStore;
  ports: Ports;
  identify: Identify;
}

/** Adds an operation of the contract to the app: authentication, validation, idempotency, rate limits, then its row of the route table. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- ties the endpoint, the route and the schemas to one operation
export function mountRoute<Id extends OperationId>(
  app: Hono<PortalEnv>,
  operation: Id,
  { store, ports, identify }: Services,
): void {
  const endpoint = endpointOf(operation);
  const route: Route<Id> = routes[operation];
  app.route(
    '/',
    new Hono<RouteEnv<Id>>().on(
      endpoint.method,
      `${API_PREFIX}${endpoint.path}`,
      authenticate(identify, endpoint),
      requireIdempotencyKey(endpoint),
      validateRequest(operation, ports.clock),
      requireIdempotencyKeyToResend(endpoint),
      rateLimit(operation, ports),
      async (context) => {
        const { var: variables, req } = context;
        const { input, now } = variables;
        switch (route.kind) {
          case 'public':
            return toResponse(endpoint, await route.run(store, { now, ports }, input));
          case 'read':
            return toResponse(
              endpoint,
              await route.run(store, await staffContextOf(variables, ports), input),
            );
          case 'write': {
            const staff = await staffContextOf(variables, ports);
            const work = (tx: FirmTransaction) => route.run(tx, staff, input);
            const key = variables.idempotencyKey;
            if (key === null) return toResponse(endpoint, await store.transaction(staff.firmId, work));
            const claim = {
              viewerId: staff.viewer.id,
              operation,
              key,
              bodyHash: await hashRequest(req.path, variables.bodyText),
              at: toTimestamp(now),
            };
            const { body, replayed } = await store.transaction(staff.firmId, (tx) =>
              withIdempotency(tx, claim, async () => ({
                status: endpoint.success,
                body: JSON.stringify(await work(tx)),
              })),
            );
            return toResponse(endpoint, JSON.parse(body), replayed);
          }
          case 'stream':
            return route.run(store, await staffContextOf(variables, ports), input, req.raw);
        }
      },
    ),
  );
}

async function staffContextOf(
  { identity, input, now }: Pick<RouteEnv<OperationId>['Variables'], 'identity' | 'input' | 'now'>,
  ports: Ports,
): Promise<StaffContext> {
  const { firmId, viewer } = requireIdentity(identity);
  return {
    firmId,
    viewer,
    now,
    ports,
    forms: hasFormId(input.body) ? await listOfferedForms(ports, firmId) : [],
  };
}
