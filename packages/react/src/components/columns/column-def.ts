import type { Client, ClientSortKey } from '@foyer/sdk';
import type {
  CellContext,
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  HeaderContext,
} from '@tanstack/table-core';
import type { ReactNode, SetStateAction } from 'react';
import type { DateStyle, InitialMessages } from '../../messages/index.ts';
import type { SkeletonProps } from '../../primitives/Skeleton/index.ts';

/** What clients are sorted by: a key of the portal, or of an adapter. */
export type ColumnSortKey = ClientSortKey | (string & Record<never, never>);

/** Where a cell's content is aligned. */
export type ColumnAlign = 'start' | 'end';

/** What Foyer's own cells are rendered from. */
export interface BuiltInCellContext {
  client: Client;
  /** Epoch milliseconds, the server's. */
  now: number;
  messages: InitialMessages;
  dateStyle: DateStyle;
  /** RFC 3339; `null` if no member has ever logged in. */
  lastLoginAt: string | null;
  renderStatus: () => ReactNode;
  renderStaff: () => ReactNode;
}

/** A cell that Foyer renders: plain functions without hooks, since a long list renders many. */
export interface BuiltInCell {
  getLabel: (messages: InitialMessages) => string;
  render: (context: BuiltInCellContext) => ReactNode;
  /** Data attributes for the style sheet. */
  getAttributes?: (context: BuiltInCellContext) => Record<`data-${string}`, string | undefined>;
}

/** TanStack Table for the columns of a host. */
export interface HostTable {
  setOptions: (options: HostTableOptions) => void;
  /** Sets the rows of the table. */
  setClients: (clients: readonly Client[]) => void;
  renderCell: (def: ClientColumnDef, client: Client) => ReactNode;
  renderHeader: (def: ClientColumnDef) => ReactNode;
}

/** What the table of a list is updated with. */
export interface HostTableOptions {
  columns: readonly ClientColumnDef[];
  state: ColumnsState;
  /** What the setters of the table call; without them they do nothing. */
  actions?: ColumnActions | undefined;
}

/** Foyer's additions to a column definition. */
export interface ClientColumnMeta {
  /**
   * Name of the column for screen readers, menus and the columns dialog.
   * @default `header` if it is a string, else `id`
   */
  label?: string;
  /**
   * What the portal sorts the clients by for this column, such as `lastLoginAt`; an adapter may accept keys of its own. Without it the column cannot be sorted.
   * @default undefined
   */
  sortKey?: ColumnSortKey;
  /**
   * The text of an exported cell, for a column of the host. Without it the column is left out of the file.
   * @default undefined
   */
  exportValue?: (client: Client) => string;
  /**
   * Placeholder while the client is loading.
   * @default 'sm'
   */
  skeleton?: NonNullable<SkeletonProps['size']>;
  /**
   * Where the content is aligned.
   * @default 'start'
   */
  align?: ColumnAlign;
  /**
   * Whether the column is hidden until the user shows it.
   * @default false
   */
  hiddenByDefault?: boolean;
  /** Set for the columns that Foyer renders. A `cell` replaces it. */
  builtIn?: BuiltInCell;
  /** Set by `clientColumnHelper`. */
  createTable?: (options: HostTableOptions) => HostTable;
}

/** A column of the client list: the fields of a TanStack Table `ColumnDef` that the list reads. */
export interface ClientColumnDef {
  id: string;
  /** A text, or a component. With a component, set `meta.label`. */
  header?: string | ((context: ClientHeaderContext) => ReactNode);
  /** A component. It is not mounted for placeholder rows. */
  cell?: (context: ClientCellContext) => ReactNode;
  /** The value that `getValue` returns in a cell. */
  accessorFn?: (client: Client) => unknown;
  /**
   * Width in CSS pixels while the list is wide enough.
   * @default 150
   */
  size?: number;
  /**
   * Least width in CSS pixels.
   * @default 64
   */
  minSize?: number;
  /**
   * Greatest width in CSS pixels.
   * @default 640
   */
  maxSize?: number;
  /**
   * Whether the user can hide the column.
   * @default true
   */
  enableHiding?: boolean;
  /**
   * Whether the user can change the width.
   * @default true
   */
  enableResizing?: boolean;
  /**
   * Whether the column can be pinned.
   * @default true
   */
  enablePinning?: boolean;
  /**
   * Whether the first sort is descending.
   * @default false
   */
  sortDescFirst?: boolean;
  meta?: ClientColumnMeta;
}

/** The columns of a view, in the state shapes of TanStack Table. */
export interface ColumnsState {
  /** By column id; what is left out is as the column definition says. */
  columnVisibility: Readonly<Record<string, boolean>>;
  /** Column ids; columns that are left out follow in their order in `columns`. */
  columnOrder: readonly string[];
  /** Width in CSS pixels, by column id. */
  columnSizing: Readonly<Record<string, number>>;
  /** Ids of the columns at the start and at the end. The name comes first in any case. */
  columnPinning: { readonly start: readonly string[]; readonly end: readonly string[] };
}

/** The order of the list: one column at most. */
export type ColumnSort = { readonly id: string; readonly desc: boolean };

/** The features of TanStack Table that the client list uses. Sorting, filters and the selection are the list's own. */
export interface ClientTableFeatures {
  columnOrderingFeature: typeof columnOrderingFeature;
  columnPinningFeature: typeof columnPinningFeature;
  columnSizingFeature: typeof columnSizingFeature;
  columnVisibilityFeature: typeof columnVisibilityFeature;
  columnMeta: ClientColumnMeta;
}

/** What a cell receives as its props: TanStack Table's context. `row.original` is the client. */
export type ClientCellContext = CellContext<ClientTableFeatures, Client>;

/** What a header receives as its props: TanStack Table's context. */
export type ClientHeaderContext = HeaderContext<ClientTableFeatures, Client>;

/** Actions that change the columns of a view. */
export interface ColumnActions {
  setSorting: (sorting: SetStateAction<readonly ColumnSort[]>) => void;
  setColumnVisibility: (columnVisibility: SetStateAction<ColumnsState['columnVisibility']>) => void;
  setColumnOrder: (columnOrder: SetStateAction<ColumnsState['columnOrder']>) => void;
  setColumnSizing: (columnSizing: SetStateAction<ColumnsState['columnSizing']>) => void;
  setColumnPinning: (columnPinning: SetStateAction<ColumnsState['columnPinning']>) => void;
}
