export {
  ClientGroupRow,
  type ClientGroupRowProps,
  type ClientGroupRowSlots,
  type ExpandedChangeDetails,
  type SelectedChangeDetails,
} from '../components/ClientGroupRow/index.ts';
