import type { Outcome } from '@foyer/sdk';
import { csvStream } from '@foyer/sdk/csv';
import { fullName } from '@foyer/sdk/rules';
import { useState } from 'react';
import { describeError, useAllMessages, type Messages } from '../../messages/index.ts';
import { saveFile } from '../../primitives/saveFile/index.ts';
import { useFoyer, useNotify } from '../../provider/index.ts';
import type { SendOptions } from '../../query/index.ts';
import { describeOutcomeReason } from './describe-skip.ts';

const OUTCOMES_PER_PAGE = 200;

export interface ExportResults {
  isExporting: boolean;
  exportResults: () => void;
}

/** Streams the outcomes of a bulk send into a CSV file, page by page, and saves it. */
export function useExportResults(bulkSendId: string, onError?: SendOptions<never>['onError']): ExportResults {
  const messages = useAllMessages();
  const { portal, ticker } = useFoyer();
  const notify = useNotify();
  const { file } = messages.bulkSend;
  const [isExporting, setExporting] = useState(false);
  const fetchRows = async function* (): AsyncGenerator<string[][]> {
    let after: string | null = null;
    do {
      const { items, next }: { items: Outcome[]; next: string | null } = await portal.bulkSends.outcomes(
        bulkSendId,
        { limit: OUTCOMES_PER_PAGE, ...(after === null ? {} : { after }) },
      );
      yield items.map((outcome) => toRow(outcome, messages));
      after = next;
    } while (after !== null);
  };
  const run = async () => {
    setExporting(true);
    try {
      await saveFile(
        csvStream([file.name, file.email, file.result, file.reason, file.at], fetchRows()),
        file.fileName(new Date(ticker.read('minute')).toISOString().slice(0, 10)),
      );
    } catch (error) {
      notify({ text: file.failed(describeError(error, messages)), icon: 'undeliverable', tone: 'critical' });
      onError?.(error, { reason: 'query', operation: 'bulkSends.outcomes' });
    } finally {
      setExporting(false);
    }
  };
  return { isExporting, exportResults: () => void run() };
}

const toRow = ({ name, email, result, reason, at }: Outcome, messages: Messages): string[] => [
  fullName(name),
  email ?? '',
  messages.bulkSend.countLabels[result],
  reason === null ? '' : describeOutcomeReason(reason, messages),
  at ?? '',
];
