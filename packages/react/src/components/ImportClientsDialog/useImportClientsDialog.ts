import type { ImportError, ImportResult, PortalError } from '@foyer/sdk';
import type { CsvRow } from '@foyer/sdk/csv';
import { useState } from 'react';
import { useFoyer, useOnline } from '../../provider/index.ts';
import {
  useImportClients,
  type ImportClientsInput,
  type SendOptions,
  type SubmitDetails,
} from '../../query/index.ts';
import {
  toButtonProps,
  toTextInputProps,
  type ButtonElementProps,
  type TextInputElementProps,
} from '../prop-getters/index.ts';
import {
  guessMapping,
  missingColumns,
  toImportFile,
  type ImportColumn,
  type ImportMapping,
  type ImportSource,
} from './import-mapping.ts';
import { readTable } from './read-table.ts';

/** Options of `useImportClientsDialog`. */
export interface UseImportClientsDialogOptions extends Pick<SendOptions<ImportClientsInput>, 'onError'> {
  /** Called when the dry run has finished, whether or not it found faults. */
  onImportChecked?: ((result: ImportResult, details: SubmitDetails<ImportClientsInput>) => void) | undefined;
  /** Called when the clients were imported. */
  onClientsImported?:
    | ((result: ImportResult, details: SubmitDetails<ImportClientsInput>) => void)
    | undefined;
}

/** Why the dry run or the import cannot be started now. */
export type ImportDisabledReason =
  | { code: 'offline' | 'forbidden' | 'no-rows' | 'has-faults' | 'nothing-new' }
  | { code: 'columns-missing'; columns: readonly ImportColumn[] };

/** State of `useImportClientsDialog`. */
export interface ImportClientsDialogState {
  /** `draft`: the file and its columns. `checked`: what would happen. `done`: what has happened. */
  phase: 'draft' | 'checked' | 'done';
  /** The content of the file, or what was pasted. */
  text: string;
  /** Null when the text was pasted. */
  fileName: string | null;
  /** The headings of the file; empty while there is no file. */
  headings: readonly string[];
  /** The number of rows below the headings. */
  rowCount: number;
  mapping: ImportMapping;
  /** The value of each column in the first row. */
  examples: Readonly<Record<ImportColumn, string>>;
  /** The result of the dry run or of the import. */
  result: ImportResult | null;
  /** By line and column of the user's file. */
  faults: readonly ImportError[];
  /** What failed, if anything, and is not a fault of the file. */
  error: unknown;
  checkDisabledReason: ImportDisabledReason | null;
  importDisabledReason: ImportDisabledReason | null;
  isChecking: boolean;
  isImporting: boolean;
}

/** Actions of `useImportClientsDialog`. */
export interface ImportClientsDialogActions {
  /** Takes pasted text. */
  setText: (text: string) => void;
  /** Takes a file. */
  readFile: (file: File) => Promise<void>;
  setSource: (column: ImportColumn, source: ImportSource) => void;
  /** Starts the dry run. */
  check: () => void;
  /** Starts the import: all clients or none. */
  importClients: () => void;
  /** Returns to the draft. */
  back: () => void;
}

/** The result of `useImportClientsDialog`: state, actions and prop getters. */
export interface UseImportClientsDialogResult {
  state: ImportClientsDialogState;
  actions: ImportClientsDialogActions;
  getTextProps: () => TextInputElementProps;
  getCheckButtonProps: () => ButtonElementProps;
  getImportButtonProps: () => ButtonElementProps;
}

/**
 * The logic of `ImportClientsDialog`: columns are mapped, a dry run lists every fault, and the import takes all clients or none. No member is mailed.
 * @example
 * const { state, actions, getCheckButtonProps } = useImportClientsDialog({ onClientsImported: close });
 */
export function useImportClientsDialog({
  onImportChecked,
  onClientsImported,
  onError,
}: UseImportClientsDialogOptions = {}): UseImportClientsDialogResult {
  const { session } = useFoyer();
  const isOnline = useOnline();
  const mutation = useImportClients();
  const [text, setText] = useState('');
  const [fileName, setFileName] = useState<string | null>(null);
  const [table, setTable] = useState<readonly CsvRow[]>([]);
  const [mapping, setMapping] = useState<ImportMapping>(() => guessMapping([]));
  const [phase, setPhase] = useState<ImportClientsDialogState['phase']>('draft');
  // The result of the dry run stays when the import fails.
  const [result, setResult] = useState<ImportResult | null>(null);
  const [headingRow, firstRow] = table;
  const rowCount = Math.max(0, table.length - 1);
  const missing = missingColumns(mapping);
  const faults =
    phase === 'draft' ? [] : faultsOf(result, mutation.error, toImportFile(table, mapping).toOriginalLine);
  const unavailable = unavailableReason();
  const isRunning = (dryRun: boolean) => mutation.isPending && mutation.variables.dryRun === dryRun;

  const state: ImportClientsDialogState = {
    phase,
    text,
    fileName,
    headings: headingRow?.fields ?? [],
    rowCount,
    mapping,
    examples: examplesOf(firstRow, mapping),
    result,
    faults,
    error: faults.length > 0 ? null : mutation.error,
    checkDisabledReason:
      unavailable ??
      (rowCount === 0
        ? { code: 'no-rows' }
        : missing.length > 0
          ? { code: 'columns-missing', columns: missing }
          : null),
    importDisabledReason:
      unavailable ??
      (faults.length > 0 ? { code: 'has-faults' } : result?.added === 0 ? { code: 'nothing-new' } : null),
    isChecking: isRunning(true),
    isImporting: isRunning(false),
  };
  const actions: ImportClientsDialogActions = {
    setText: (next) => load(next, null),
    readFile: async (file) => load(await file.text(), file.name),
    setSource: (column, source) => setMapping((before) => ({ ...before, [column]: source })),
    check: () => run(true),
    importClients: () => run(false),
    back() {
      setPhase('draft');
      mutation.reset();
    },
  };
  return {
    state,
    actions,
    getTextProps: () => toTextInputProps(text, actions.setText),
    getCheckButtonProps: () =>
      toButtonProps(actions.check, {
        isDisabled: state.checkDisabledReason !== null,
        isPending: state.isChecking,
      }),
    getImportButtonProps: () =>
      toButtonProps(actions.importClients, {
        isDisabled: state.importDisabledReason !== null,
        isPending: state.isImporting,
      }),
  };

  function load(next: string, name: string | null) {
    const rows = readTable(next);
    setText(next);
    setFileName(name);
    setTable(rows);
    setMapping(guessMapping(rows[0]?.fields ?? []));
    mutation.reset();
  }

  function unavailableReason(): ImportDisabledReason | null {
    if (!isOnline) return { code: 'offline' };
    return session !== undefined && !session.viewer.permissions.includes('clients.import')
      ? { code: 'forbidden' }
      : null;
  }

  function run(dryRun: boolean) {
    const input = { csv: toImportFile(table, mapping).csv, dryRun };
    mutation.mutate(input, {
      onSuccess(imported) {
        setResult(imported);
        setPhase(dryRun ? 'checked' : 'done');
        const onDone = dryRun ? onImportChecked : onClientsImported;
        onDone?.(imported, { reason: 'submit', input });
      },
      onError: (error) => onError?.(error, { reason: 'mutation', operation: 'clients.import' }),
    });
  }
}

/** The faults of a dry run, or those for which the real run was refused, with the lines of the user's file. */
function faultsOf(
  result: ImportResult | null,
  error: PortalError | null,
  toOriginalLine: (line: number) => number,
): ImportError[] {
  const faults = error === null ? (result?.errors ?? []) : error.errors.flatMap(toFault);
  return faults.map((fault) => ({ ...fault, line: toOriginalLine(fault.line) }));
}

function toFault({ pointer, code, detail }: PortalError['errors'][number]): ImportError[] {
  const [, line, column = ''] = /^\/csv\/(\d+)(?:\/(.+))?$/.exec(pointer) ?? [];
  return line === undefined ? [] : [{ line: Number(line), column, code, detail }];
}

const examplesOf = (row: CsvRow | undefined, mapping: ImportMapping): Record<ImportColumn, string> => ({
  Client: exampleOf(row, mapping.Client),
  Kind: exampleOf(row, mapping.Kind),
  Member: exampleOf(row, mapping.Member),
  Role: exampleOf(row, mapping.Role),
  Email: exampleOf(row, mapping.Email),
  Plan: exampleOf(row, mapping.Plan),
  'Assigned staff': exampleOf(row, mapping['Assigned staff']),
  'External ID': exampleOf(row, mapping['External ID']),
  'Member external ID': exampleOf(row, mapping['Member external ID']),
});

function exampleOf(row: CsvRow | undefined, source: ImportSource): string {
  return source.startsWith('column:') ? (row?.fields[Number(source.slice('column:'.length))] ?? '') : '';
}
