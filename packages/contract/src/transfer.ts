import type { ClientFilter } from './filter.ts';

/** Which clients go into a file: those of a filter, or those of a `selectionToken`. */
export interface ExportQuery extends ClientFilter {
  /** From a preflight, at most 15 minutes old; then no filter is given. One that names many clients by their ids is too long for a URL: send it to `clients.exportSelection`. */
  selectionToken?: string;
}

/** A file of clients, as `clients.export` writes it. */
export interface ImportInput {
  /** The whole file: a heading with at least the columns Client, Kind, Member and Role, then one row a member. At most 8 MiB and 10,000 rows. */
  csv: string;
  /** Default false; true only says what would happen. */
  dryRun?: boolean;
}

/** One thing wrong with one cell of a file. */
export interface ImportError {
  /** The first is 1. */
  line: number;
  /** The name in the heading; empty when the row as a whole is meant. */
  column: string;
  code: string;
  detail: string;
}

/** What an import did, or would do. It mails nobody. */
export interface ImportResult {
  dryRun: boolean;
  /** Clients that were, or would be, added. */
  added: number;
  /** Clients of the file that are there already, as the file says. */
  unchanged: number;
  /** Empty but in a dry run: with one of them, the real run is refused as a whole (`validation`, with pointers such as `/csv/12/Email`). */
  errors: ImportError[];
}
