export { useVirtualRows, type VirtualRows, type VirtualRowsOptions } from './useVirtualRows.ts';
export type { VirtualItem, VisibleRange } from './visible-range.ts';
