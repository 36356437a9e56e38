export {
  useAddClientDialog,
  type AddClientDialogActions,
  type AddClientDialogState,
  type ClientDraft,
  type UseAddClientDialogOptions,
  type UseAddClientDialogResult,
} from '../../components/AddClientDialog/index.ts';
