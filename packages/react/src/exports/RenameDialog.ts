export { RenameDialog, type RenameDialogProps } from '../components/RenameDialog/index.ts';
