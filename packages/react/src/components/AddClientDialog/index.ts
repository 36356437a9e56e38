export { AddClientDialog, type AddClientDialogProps, type AddClientDialogSlots } from './AddClientDialog.tsx';
export type { ClientDraft } from './client-draft.ts';
export type { PreliminaryField } from './preliminary.ts';
export {
  useAddClientDialog,
  type AddClientDialogActions,
  type AddClientDialogState,
  type UseAddClientDialogOptions,
  type UseAddClientDialogResult,
} from './useAddClientDialog.ts';
