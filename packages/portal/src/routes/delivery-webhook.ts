import { Problem } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import type { DeliverySource } from '../delivery/delivery-source.ts';
import type { PortalStore } from '../store/portal-store.ts';
import { reportDelivery } from '../use-cases/report-delivery.ts';

/**
 * Receives the webhook of a mail provider.
 * @throws Problem `not-found` for a provider that is not configured, `unauthenticated` without a valid signature, `validation` for an unknown format
 */
export async function receiveDeliveryReports(
  store: PortalStore,
  ports: Ports,
  source: DeliverySource | undefined,
  request: Request,
): Promise<Response> {
  if (source === undefined) throw new Problem('not-found', { detail: 'There is no such provider' });
  const reports = await source.read(
    { headers: request.headers, body: await request.text() },
    ports.clock.now(),
  );
  if (reports === 'unsigned')
    throw new Problem('unauthenticated', { detail: 'The signature is missing, wrong or too old' });
  if (reports === 'unreadable')
    throw new Problem('validation', { detail: 'The body is not in the format of this provider' });
  await reportDelivery(store, ports, reports);
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
}
