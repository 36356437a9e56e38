import type { PortalClient, Selection } from '@foyer/sdk';
import { describeError, useDateStyle, useMessages } from '../../messages/index.ts';
import { saveFile } from '../../primitives/saveFile/index.ts';
import { useFoyer, useNotify } from '../../provider/index.ts';
import { useFoyerMutation } from '../../query/useFoyerMutation.ts';
import { getColumnLabel, type ClientColumn } from '../columns/index.ts';
import { toExportedColumns, toExportSource } from './export-source.ts';

/** Downloads clients as a CSV file. */
export interface ExportState {
  isExporting: boolean;
  /** @param count how many clients are selected, for the notification */
  exportClients: (selection: Selection, count: number) => void;
}

/**
 * Exports the selected clients, or all that match, with the columns shown.
 * @param columns the visible columns after the name
 */
export function useExport(columns: readonly ClientColumn[]): ExportState {
  const messages = useMessages();
  const { ticker } = useFoyer();
  const { timeZone } = useDateStyle();
  const notify = useNotify();
  const { exporting: t } = messages;
  const readFile = async (portal: PortalClient, selection: Selection) => {
    const exported = toExportedColumns(columns);
    const source = toExportSource(selection, exported);
    if (source !== null) return portal.clients.export(source);
    const { exportInBrowser } = await import('./export-in-browser.ts');
    return exportInBrowser({
      portal,
      selection,
      columns: exported,
      timeZone,
      now: ticker.read('minute'),
      toHeading: ({ def }) => getColumnLabel(def, messages),
    });
  };
  const exporting = useFoyerMutation({
    operation: 'clients.exportSelection',
    mutate: async (portal: PortalClient, selection: Selection) => {
      const on = new Date(ticker.read('minute')).toISOString().slice(0, 10);
      await saveFile(await readFile(portal, selection), t.fileName(on));
    },
  });
  return {
    isExporting: exporting.isPending,
    exportClients: (selection, count) =>
      exporting.mutate(selection, {
        onSuccess: () => notify({ text: t.done(count), icon: 'active', tone: 'positive' }),
        onError: (error) =>
          notify({
            text: t.failed(describeError(error, messages)),
            icon: 'undeliverable',
            tone: 'critical',
          }),
      }),
  };
}
