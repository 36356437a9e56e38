export { ColumnsDialog, type ColumnsDialogProps } from './ColumnsDialog.tsx';
