import type { ImportResult } from '@foyer/sdk';
import type { ReactNode } from 'react';
import { describeError, useAllMessages, type Messages } from '../../messages/index.ts';
import { Alert } from '../../primitives/Alert/index.ts';
import { Button } from '../../primitives/Button/index.ts';
import {
  Dialog,
  DialogCancel,
  DialogFooterStart,
  useOpenState,
  type OpenStateProps,
  type OpenState,
} from '../../primitives/Dialog/index.ts';
import { useAnnounce } from '../../primitives/LiveRegion/index.ts';
import { useFallbackFocus } from '../../primitives/state/index.ts';
import { useNotify } from '../../provider/index.ts';
import type { ImportClientsInput, SendOptions, SubmitDetails } from '../../query/index.ts';
import { CheckedFile } from './CheckedFile.tsx';
import { FileFields } from './FileFields.tsx';
import { MappingFields } from './MappingFields.tsx';
import {
  useImportClientsDialog,
  type ImportDisabledReason,
  type UseImportClientsDialogResult,
} from './useImportClientsDialog.ts';

/** Parts of the dialog that a host may render itself. */
export interface ImportClientsDialogSlots {
  /** Above the file, such as a link to a template. */
  help?: (dialog: UseImportClientsDialogResult) => ReactNode;
}

/** Props of `ImportClientsDialog`. */
export interface ImportClientsDialogProps
  extends OpenStateProps, Pick<SendOptions<ImportClientsInput>, 'onError'> {
  /** Called when the clients were imported. */
  onClientsImported?:
    | ((result: ImportResult, details: SubmitDetails<ImportClientsInput>) => void)
    | undefined;
  /** The element to focus after closing when the element that opened the dialog is gone. */
  returnFocus?: (() => HTMLElement | null | undefined) | undefined;
  slots?: ImportClientsDialogSlots | undefined;
}

/**
 * Imports clients from a file or the clipboard: columns are mapped, a dry run lists every fault by line and column, and the import takes all clients or none. No member is mailed.
 * @example
 * <ImportClientsDialog open={open} onOpenChange={setOpen} />
 */
export function ImportClientsDialog({ open, defaultOpen, onOpenChange, ...rest }: ImportClientsDialogProps) {
  const { remountKey, ...openState } = useOpenState({ open, defaultOpen, onOpenChange });
  return remountKey === 0 ? null : <ImportForm key={remountKey} {...rest} {...openState} />;
}

function ImportForm({
  open,
  onOpenChange,
  onClientsImported,
  onError,
  returnFocus,
  slots,
}: Omit<ImportClientsDialogProps, keyof OpenStateProps> & OpenState) {
  const messages = useAllMessages();
  const { importClients: labels, common } = messages;
  const notify = useNotify();
  const announce = useAnnounce();
  const dialog = useImportClientsDialog({
    onError,
    onImportChecked: ({ errors, added }) =>
      announce(errors.length > 0 ? labels.errorsFound(errors.length) : labels.willAdd(added)),
    onClientsImported(result, details) {
      notify({ text: labels.added(result.added), icon: 'not-invited', tone: 'neutral' });
      onClientsImported?.(result, details);
    },
  });
  const { state, actions } = dialog;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="lg"
      title={labels.title}
      subtitle={state.fileName ?? labels.subtitle}
      closeLabel={common.close}
      returnFocus={returnFocus}
      footer={<Foot key={state.phase} state={state} actions={actions} />}
    >
      {state.error !== null && (
        <Alert icon="triangle-alert" tone="critical">
          {describeError(state.error, messages)}
        </Alert>
      )}
      {state.phase === 'draft' ? (
        <>
          {slots?.help?.(dialog)}
          <FileFields state={state} actions={actions} />
          <MappingFields state={state} actions={actions} />
        </>
      ) : (
        <CheckedFile state={state} />
      )}
    </Dialog>
  );
}

// Remounted in each phase, so that the new main button takes the focus when the focused one is unmounted.
function Foot({ state, actions }: Pick<UseImportClientsDialogResult, 'state' | 'actions'>) {
  const messages = useAllMessages();
  const { importClients: labels, common } = messages;
  const mainRef = useFallbackFocus<HTMLButtonElement>();
  switch (state.phase) {
    case 'draft':
      return (
        <>
          <DialogCancel>{common.cancel}</DialogCancel>
          <Button
            ref={mainRef}
            variant="primary"
            busy={state.isChecking}
            busyLabel={labels.checking}
            disabledReason={describeDisabledReason(state.checkDisabledReason, messages)}
            onClick={actions.check}
          >
            {labels.check}
          </Button>
        </>
      );
    case 'checked':
      return (
        <>
          <DialogFooterStart>
            <Button variant="quiet" onClick={actions.back}>
              {labels.back}
            </Button>
          </DialogFooterStart>
          <DialogCancel>{common.cancel}</DialogCancel>
          <Button
            ref={mainRef}
            variant="primary"
            busy={state.isImporting}
            busyLabel={labels.importing}
            disabledReason={describeDisabledReason(state.importDisabledReason, messages)}
            onClick={actions.importClients}
          >
            {state.faults.length > 0 ? labels.title : labels.submit(state.result?.added ?? 0)}
          </Button>
        </>
      );
    case 'done':
      return (
        <DialogCancel ref={mainRef} variant="primary">
          {common.close}
        </DialogCancel>
      );
  }
}

function describeDisabledReason(
  reason: ImportDisabledReason | null,
  { importClients: labels, sendInvite, disabledReason: reasons }: Messages,
): string | undefined {
  switch (reason?.code) {
    case 'offline':
      return sendInvite.offline;
    case 'forbidden':
      return reasons.forbidden;
    case 'no-rows':
      return labels.noRows;
    case 'columns-missing':
      return labels.missing(reason.columns.map((column) => labels.columns[column]));
    case 'has-faults':
      return labels.fixErrorsFirst;
    case 'nothing-new':
      return labels.noNewClients;
    case undefined:
      return undefined;
  }
}
