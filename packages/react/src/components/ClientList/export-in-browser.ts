import type { Client, PortalClient, Selection } from '@foyer/sdk';
import { createClientSerializer, csvStream } from '@foyer/sdk/csv';
import type { ExportedColumn } from './export-source.ts';

/** What a file that the browser makes needs. */
export interface BrowserExport {
  portal: PortalClient;
  selection: Selection;
  columns: readonly ExportedColumn[];
  /** IANA name. */
  timeZone: string;
  /** Epoch milliseconds, the server's. */
  now: number;
  /** The heading of a column of the host. */
  toHeading: (column: ExportedColumn & { kind: 'host' }) => string;
}

/** A CSV file with columns of the host, whose texts only the browser knows. */
export function exportInBrowser({
  portal,
  selection,
  columns,
  timeZone,
  now,
  toHeading,
}: BrowserExport): ReadableStream<Uint8Array> {
  const cells = columns.map((each) => {
    if (each.kind === 'host')
      return { heading: toHeading(each), toText: (client: Client): string => each.toText(client) };
    const { heading, toRow } = createClientSerializer({ columns: [each.column], timeZone, now });
    return { heading: heading[0] ?? '', toText: (client: Client): string => toRow(client)[0] ?? '' };
  });
  const rows = async function* () {
    for await (const client of readSelection(portal, selection))
      yield [cells.map(({ toText }) => toText(client))];
  };
  return csvStream(
    cells.map(({ heading }) => heading),
    rows(),
  );
}

async function* readSelection({ clients }: PortalClient, selection: Selection): AsyncIterable<Client> {
  if ('clientIds' in selection) {
    for (const id of selection.clientIds) yield await clients.get(id);
    return;
  }
  const { filter, except = [] } = selection;
  const excluded = new Set(except);
  for await (const client of clients.iterate({ ...filter, limit: 100 }))
    if (!excluded.has(client.id)) yield client;
}
