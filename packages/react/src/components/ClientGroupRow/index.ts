export { ClientGroupRow, type ClientGroupRowProps, type ClientGroupRowSlots, type ExpandedChangeDetails } from './ClientGroupRow.tsx';
export { useClientGroupRow, type ClientGroupRowState, type RowIntent } from './useClientGroupRow.ts';
