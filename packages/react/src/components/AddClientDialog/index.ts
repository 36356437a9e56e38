export { AddClientDialog, type AddClientDialogProps, type AddClientDialogSlots } from './AddClientDialog.tsx';
export type { PreliminaryField } from './preliminary.ts';
export type { ClientDraft } from './client-draft.ts';
export {
  useAddClientDialog,
  type AddClientDialogState,
  type UseAddClientDialogOptions,
} from './useAddClientDialog.ts';
