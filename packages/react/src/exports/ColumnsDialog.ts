export {
  ColumnsDialog,
  type ColumnsChangeDetails,
  type ColumnsDialogProps,
} from '../components/ColumnsDialog/index.ts';
