import type { Client } from '@foyer/sdk';
import type {
  CellContext,
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  HeaderContext,
} from '@tanstack/table-core';
import type { ClientColumnMeta } from './column-def.ts';

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
