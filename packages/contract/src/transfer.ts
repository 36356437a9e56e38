import type { SelectionInput } from './bulk.ts';
import type { ClientColumn } from './client-columns.ts';
import type { ClientFilter } from './filter.ts';

/** The columns of an export. */
export interface ExportColumns {
  /**
   * The columns of the file, in order, with one row per client; at most 100. Without it, the file has one row per member and the columns that an import reads.
   */
  columns?: ClientColumn[];
}

/** Query of `clients.export`: a filter, or a `selectionToken`; and the columns. */
export interface ExportQuery extends ClientFilter, ExportColumns {
  /** The token of a preflight, without a filter. A token with many ids is too long for a URL: use `clients.exportSelection`. */
  selectionToken?: string;
}

/** Input of `clients.exportSelection`. */
export interface ExportInput extends SelectionInput, ExportColumns {}

/** Input of `clients.import`. */
export interface ImportInput {
  /** The file: a header with at least the columns Client, Kind, Member and Role, then one row per member. At most 8 MiB and 10,000 rows. */
  csv: string;
  /**
   * True to validate only: nothing is stored.
   * @default false
   */
  dryRun?: boolean;
}

/** An error in a cell of an imported file. */
export interface ImportError {
  /** The line number; the first line is 1. */
  line: number;
  /** The column name in the header; empty if the error concerns the whole row. */
  column: string;
  code: string;
  detail: string;
}

/** The result of `clients.import`. No mail is sent. */
export interface ImportResult {
  dryRun: boolean;
  /** The number of clients that were added, or would be in a dry run. */
  added: number;
  /** The number of clients that exist already with the same data. */
  unchanged: number;
  /** Only in a dry run. In a real run, errors refuse the whole file (`validation`, with pointers such as `/csv/12/Email`). */
  errors: ImportError[];
}
