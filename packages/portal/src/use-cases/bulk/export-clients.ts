import type { Client, ClientFilter, ExportColumns, SelectionInput } from '@foyer/contract';
import { createClientSerializer, createRowSerializer, csvColumns, csvStream } from '@foyer/contract/csv';
import type { ListQuery } from '../../store/list-query.ts';
import type { FirmReads } from '../../store/portal-store.ts';
import type { StaffContext } from '../context.ts';
import { requireFirm } from '../issue-invitation.ts';
import { toListQuery } from '../list-clients.ts';
import { iterateClientPages } from './preflight.ts';
import { resolveSelection, toSelectionQuery, requireAllFound } from './selection.ts';

/** The clients to export: those of a filter or of a selection; and the columns. */
export type ExportSource = ({ filter: ClientFilter } | SelectionInput) & ExportColumns;

/** How many clients are read at a time: more are not faster and need more memory. */
const PAGE_SIZE = 500;

/** Streams clients as CSV, sorted by name: one row per client with the given columns, or one row per member. The store is read as fast as the response is consumed. @throws Problem `selection-expired`, `not-found` */
export async function exportClients(
  reads: FirmReads,
  context: StaffContext,
  source: ExportSource,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const query = await queryOfSource(reads, context, source);
  const { timeZone } = await requireFirm(reads);
  const { heading, toRows } = createTable(source.columns, { timeZone, now: context.now });
  async function* rows() {
    for await (const clients of iterateClientPages(reads, query, PAGE_SIZE)) yield clients.flatMap(toRows);
  }
  return csvStream(heading, rows());
}

function createTable(
  columns: ExportColumns['columns'],
  options: { timeZone: string; now: number },
): { heading: readonly string[]; toRows(client: Client): string[][] } {
  if (columns === undefined) return { heading: csvColumns, ...createRowSerializer(options) };
  const { heading, toRow } = createClientSerializer({ columns, ...options });
  return { heading, toRows: (client) => [toRow(client)] };
}

async function queryOfSource(
  reads: FirmReads,
  context: StaffContext,
  source: ExportSource,
): Promise<ListQuery> {
  if ('filter' in source) return toListQuery(source.filter, context.now);
  const choice = await resolveSelection(context, source);
  const query = toSelectionQuery(choice, context.now);
  requireAllFound(choice, (await reads.countRecipients(query, 'owners')).clients);
  return query;
}
