import type { PortalClient, Selection } from '@foyer/sdk';
import { describeError, useMessages } from '../../messages/index.ts';
import { saveFile } from '../../primitives/saveFile/index.ts';
import { useFoyer, useNotify } from '../../provider/index.ts';
import { useFoyerMutation } from '../../query/useFoyerMutation.ts';

/** Downloads clients as a CSV file. */
export interface ExportState {
  isExporting: boolean;
  /** @param count how many clients are selected, for the notification */
  exportClients: (selection: Selection, count: number) => void;
}

/** Exports the selected clients, or all that match. */
export function useExport(): ExportState {
  const messages = useMessages();
  const { ticker } = useFoyer();
  const notify = useNotify();
  const { exporting: t } = messages;
  const exporting = useFoyerMutation({
    operation: 'clients.exportSelection',
    mutate: async ({ clients }: PortalClient, selection: Selection) => {
      const on = new Date(ticker.read('minute')).toISOString().slice(0, 10);
      await saveFile(await clients.export({ selection }), t.fileName(on));
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
