import type { Outcome } from '@foyer/sdk';
import { csvStream } from '@foyer/sdk/csv';
import { fullName } from '@foyer/sdk/rules';
import { useState } from 'react';
import { describeError, useMessages, type Messages } from '../../messages/index.ts';
import { saveFile } from '../../primitives/saveFile/index.ts';
import { useFoyer, useNotify } from '../../provider/index.ts';
import { describeSkip, isSkipReason } from './describe-skip.ts';

const ROWS = 200;

/** What became of everybody, as a file. */
export interface ExportResults {
  isExporting: boolean;
  run: () => void;
}

/** Writes what became of everybody into a CSV file, page after page, and hands it to the browser. */
export function useExportResults(bulkSendId: string, onError?: (error: unknown) => void): ExportResults {
  const messages = useMessages();
  const { portal, ticker } = useFoyer();
  const notify = useNotify();
  const { file } = messages.bulkSend;
  const [isExporting, setExporting] = useState(false);
  const pages = async function* (): AsyncGenerator<string[][]> {
    let after: string | null = null;
    do {
      const { items, next }: { items: Outcome[]; next: string | null } = await portal.bulkSends.outcomes(
        bulkSendId,
        { limit: ROWS, ...(after === null ? {} : { after }) },
      );
      yield items.map((outcome) => toRow(outcome, messages));
      after = next;
    } while (after !== null);
  };
  const run = async () => {
    setExporting(true);
    try {
      await saveFile(
        csvStream([file.name, file.email, file.result, file.reason, file.at], pages()),
        file.fileName(new Date(ticker.read('minute')).toISOString().slice(0, 10)),
      );
    } catch (error) {
      notify({ text: file.failed(describeError(error, messages)), icon: 'undeliverable', tone: 'critical' });
      onError?.(error);
    } finally {
      setExporting(false);
    }
  };
  return { isExporting, run: () => void run() };
}

function toRow({ name, email, result, reason, at }: Outcome, messages: Messages): string[] {
  const { countLabels } = messages.bulkSend;
  return [
    fullName(name),
    email ?? '',
    countLabels[result],
    reason === null ? '' : isSkipReason(reason) ? describeSkip(reason, 1, messages) : reason,
    at ?? '',
  ];
}
