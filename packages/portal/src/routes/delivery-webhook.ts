import { Problem } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import type { DeliverySource } from '../delivery/delivery-source.ts';
import type { PortalStore } from '../store/portal-store.ts';
import { reportDelivery } from '../use-cases/report-delivery.ts';

/**
 * Takes what a mail provider reports. A provider that nobody set up is not there.
 * @throws Problem `not-found`, `unauthenticated` without a good signature, `validation` when it cannot be read
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
    throw new Problem('validation', { detail: 'This provider does not write so' });
  await reportDelivery(store, ports, reports);
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
}
