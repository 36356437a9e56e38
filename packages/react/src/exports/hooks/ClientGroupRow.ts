export {
  useClientGroupRow,
  type ClientGroupRowState,
  type ClientMenuItem,
  type StatusOwner,
  type UseClientGroupRowOptions,
  type UseClientGroupRowResult,
} from '../../components/ClientGroupRow/index.ts';
