export { ColumnsDialog, type ColumnsChangeDetails, type ColumnsDialogProps } from './ColumnsDialog.tsx';
