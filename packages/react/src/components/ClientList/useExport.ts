import type { PortalClient, Selection } from '@foyer/sdk';
import { describeError, useMessages } from '../../messages/index.ts';
import { saveFile } from '../../primitives/saveFile/index.ts';
import { useFoyer, useNotify } from '../../provider/index.ts';
import { useFoyerMutation } from '../../query/useFoyerMutation.ts';

/** Fetches clients as CSV and hands the file to the browser. */
export interface ExportState {
  isExporting: boolean;
  /** @param count how many clients that is, as far as the list knows */
  exportClients: (selection: Selection, count: number) => void;
}

/** Of what is chosen, or of all that match. */
export function useExport(): ExportState {
  const messages = useMessages();
  const { ticker } = useFoyer();
  const notify = useNotify();
  const { exporting: words } = messages;
  const exporting = useFoyerMutation({
    operation: 'export-clients',
    write: async ({ clients }: PortalClient, selection: Selection) => {
      const on = new Date(ticker.read('minute')).toISOString().slice(0, 10);
      await saveFile(await clients.export({ selection }), words.fileName(on));
    },
  });
  return {
    isExporting: exporting.isPending,
    exportClients: (selection, count) =>
      exporting.mutate(selection, {
        onSuccess: () => notify({ text: words.done(count), icon: 'active', tone: 'positive' }),
        onError: (error) =>
          notify({
            text: words.failed(describeError(error, messages)),
            icon: 'undeliverable',
            tone: 'critical',
          }),
      }),
  };
}
