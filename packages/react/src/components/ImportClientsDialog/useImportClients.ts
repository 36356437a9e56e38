import type { ImportError, ImportResult, PortalError } from '@foyer/sdk';
import type { CsvRow } from '@foyer/sdk/csv';
import { useState } from 'react';
import { describeError, useMessages } from '../../messages/index.ts';
import { useAnnounce } from '../../primitives/LiveRegion/index.ts';
import { useFoyer, useNotify, useOnline } from '../../provider/index.ts';
import { useImportCsv } from '../../query/index.ts';
import {
  guessMapping,
  missingColumns,
  toImportFile,
  type ImportColumn,
  type ImportMapping,
  type ImportSource,
} from './import-mapping.ts';
import { readTable } from './read-table.ts';

/** What `useImportClients` takes. */
export interface UseImportClientsOptions {
  /** The clients are there now. */
  onImported?: ((result: ImportResult) => void) | undefined;
  /** Hears of what failed, which is shown all the same. */
  onError?: ((error: unknown) => void) | undefined;
}

/** What an import shows and does. */
export interface ImportClientsState {
  /** `draft`: which file, which columns. `checked`: what would happen. `done`: it has. */
  phase: 'draft' | 'checked' | 'done';
  text: string;
  /** Takes what was pasted. */
  setText: (text: string) => void;
  /** Takes a file that was picked. */
  readFile: (file: File) => Promise<void>;
  fileName: string | null;
  /** The file's own headings; empty while there is no file. */
  heading: readonly string[];
  /** How many rows stand below the heading. */
  rows: number;
  mapping: ImportMapping;
  setSource: (column: ImportColumn, source: ImportSource) => void;
  /** What stands in the first row under a column. */
  example: (column: ImportColumn) => string;
  /** What the dry run, or the real one, said. */
  result: ImportResult | null;
  /** By line and column of the person's own file. */
  faults: readonly ImportError[];
  error: string | null;
  whyNotCheck: string | undefined;
  whyNotImport: string | undefined;
  isChecking: boolean;
  isImporting: boolean;
  /** The dry run. */
  check: () => void;
  /** The real run: all or nothing. */
  run: () => void;
  back: () => void;
}

/**
 * Brings clients in from a file: columns are mapped, a dry run tells every fault, the real run takes all or nothing. Nobody is mailed.
 * @example
 * const { readFile, check, faults, run } = useImportClients({ onImported: close });
 */
export function useImportClients({ onImported, onError }: UseImportClientsOptions = {}): ImportClientsState {
  const messages = useMessages();
  const { importClients: say, disabledReason } = messages;
  const { session } = useFoyer();
  const online = useOnline();
  const notify = useNotify();
  const announce = useAnnounce();
  const importCsv = useImportCsv();
  const [text, keepText] = useState('');
  const [fileName, setFileName] = useState<string | null>(null);
  const [table, setTable] = useState<readonly CsvRow[]>([]);
  const [mapping, setMapping] = useState<ImportMapping>(() => guessMapping([]));
  const [phase, setPhase] = useState<ImportClientsState['phase']>('draft');
  const [running, setRunning] = useState<'check' | 'run'>('check');
  // The dry run's answer outlives a real run that failed.
  const [result, setResult] = useState<ImportResult | null>(null);
  const heading = table[0]?.fields ?? [];
  const rows = Math.max(0, table.length - 1);
  const missing = missingColumns(mapping);
  const faults =
    phase === 'draft' ? [] : faultsOf(result, importCsv.error, toImportFile(table, mapping).ownLine);

  const take = (next: string, name: string | null) => {
    const read = readTable(next);
    keepText(next);
    setFileName(name);
    setTable(read);
    setMapping(guessMapping(read[0]?.fields ?? []));
    importCsv.reset();
  };
  const back = () => {
    setPhase('draft');
    importCsv.reset();
  };

  return {
    phase,
    text,
    setText: (next) => take(next, null),
    readFile: async (file) => take(await file.text(), file.name),
    fileName,
    heading,
    rows,
    mapping,
    setSource: (column, source) => setMapping((before) => ({ ...before, [column]: source })),
    example: (column) => exampleOf(table[1], mapping[column]),
    result,
    faults,
    error: importCsv.error === null || faults.length > 0 ? null : describeError(importCsv.error, messages),
    whyNotCheck:
      whyNot() ??
      (rows === 0
        ? say.noRows
        : missing.length > 0
          ? say.missing(missing.map((column) => say.columns[column]))
          : undefined),
    whyNotImport:
      whyNot() ??
      (faults.length > 0 ? say.fixErrorsFirst : result?.added === 0 ? say.noNewClients : undefined),
    isChecking: importCsv.isPending && running === 'check',
    isImporting: importCsv.isPending && running === 'run',
    check: () => start('check'),
    run: () => start('run'),
    back,
  };

  function whyNot(): string | undefined {
    if (!online) return messages.sendInvite.offline;
    return session !== undefined && !session.viewer.permissions.includes('clients.import')
      ? disabledReason.forbidden
      : undefined;
  }

  function start(way: 'check' | 'run') {
    setRunning(way);
    importCsv.mutate(
      { csv: toImportFile(table, mapping).csv, dryRun: way === 'check' },
      {
        onSuccess(answer) {
          setResult(answer);
          setPhase(way === 'check' ? 'checked' : 'done');
          if (way === 'check')
            return announce(
              answer.errors.length > 0 ? say.errorsFound(answer.errors.length) : say.willAdd(answer.added),
            );
          notify({ text: say.added(answer.added), icon: 'not-invited', tone: 'neutral' });
          onImported?.(answer);
        },
        onError: (error) => onError?.(error),
      },
    );
  }
}

/** What a dry run found, or what made the real one be refused, where the person finds it. */
function faultsOf(
  result: ImportResult | null,
  error: PortalError | null,
  ownLine: (line: number) => number,
): ImportError[] {
  const found = error === null ? (result?.errors ?? []) : error.errors.flatMap(toFault);
  return found.map((fault) => ({ ...fault, line: ownLine(fault.line) }));
}

function toFault({ pointer, code, detail }: PortalError['errors'][number]): ImportError[] {
  const [, line, column = ''] = /^\/csv\/(\d+)(?:\/(.+))?$/.exec(pointer) ?? [];
  return line === undefined ? [] : [{ line: Number(line), column, code, detail }];
}

function exampleOf(row: CsvRow | undefined, source: ImportSource): string {
  return source.startsWith('column:') ? (row?.fields[Number(source.slice('column:'.length))] ?? '') : '';
}
