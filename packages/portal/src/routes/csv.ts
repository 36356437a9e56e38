import type { PortalStore } from '../store/portal-store.ts';
import { exportClients, type ExportSource } from '../use-cases/bulk/export-clients.ts';
import type { StaffContext } from '../use-cases/context.ts';

/** Responds with clients as a CSV file. */
export async function exportCsv(
  store: PortalStore,
  context: StaffContext,
  source: ExportSource,
): Promise<Response> {
  return new Response(await exportClients(store.reads(context.firmId), context, source), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="clients.csv"',
      'cache-control': 'no-store',
    },
  });
}
