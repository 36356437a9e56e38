export {
  ClientGroupRow,
  type ClientGroupRowProps,
  type ClientGroupRowSlots,
  type ExpandedChangeDetails,
  type SelectedChangeDetails,
} from './ClientGroupRow.tsx';
export { useClientGroupRow, type ClientGroupRowState, type DialogRequest } from './useClientGroupRow.ts';
