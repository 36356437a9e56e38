import type { ImportResult } from '@foyer/sdk';
import type { ReactNode } from 'react';
import { useMessages } from '../../messages/index.ts';
import { Button } from '../../primitives/Button/index.ts';
import {
  Dialog,
  DialogCancel,
  DialogFooterStart,
  useOpenState,
  type OpenStateProps,
  type OpenState,
} from '../../primitives/Dialog/index.ts';
import { Alert } from '../../primitives/Alert/index.ts';
import { useFallbackFocus } from '../../primitives/state/index.ts';
import { CheckedFile } from './CheckedFile.tsx';
import { FileFields } from './FileFields.tsx';
import { MappingFields } from './MappingFields.tsx';
import { useImportClients, type ImportClientsState } from './useImportClients.ts';

/** Parts of the dialog that a host may draw. */
export interface ImportClientsDialogSlots {
  /** Above the file: where to get a template, for instance. */
  help?: (state: ImportClientsState) => ReactNode;
}

/** What `ImportClientsDialog` takes. */
export interface ImportClientsDialogProps extends OpenStateProps {
  /** The clients are there now. */
  onImported?: ((result: ImportResult) => void) | undefined;
  /** Hears of what failed, which is shown all the same. */
  onError?: ((error: unknown) => void) | undefined;
  /** Where the focus goes when what opened the dialog is gone by then. */
  returnFocus?: (() => HTMLElement | null | undefined) | undefined;
  slots?: ImportClientsDialogSlots | undefined;
}

/**
 * Brings clients in from a file or the clipboard: columns are mapped, every fault is told by line and column, and all come or none. Nobody is mailed.
 * @param props.slots parts that the host draws
 * @example
 * <ImportClientsDialog open={open} onOpenChange={setOpen} />
 */
export function ImportClientsDialog({ open, defaultOpen, onOpenChange, ...rest }: ImportClientsDialogProps) {
  const { remountKey, ...opening } = useOpenState({ open, defaultOpen, onOpenChange });
  return remountKey === 0 ? null : <ImportForm key={remountKey} {...rest} {...opening} />;
}

function ImportForm({
  open,
  onOpenChange,
  onImported,
  onError,
  returnFocus,
  slots,
}: Omit<ImportClientsDialogProps, keyof OpenStateProps> & OpenState) {
  const { importClients: words, common } = useMessages();
  const state = useImportClients({ onImported, onError });
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="lg"
      title={words.title}
      subtitle={state.fileName ?? words.subtitle}
      closeLabel={common.close}
      returnFocus={returnFocus}
      footer={<Foot key={state.phase} state={state} />}
    >
      {state.error !== null && (
        <Alert icon="triangle-alert" tone="critical">
          {state.error}
        </Alert>
      )}
      {state.phase === 'draft' ? (
        <>
          {slots?.help?.(state)}
          <FileFields state={state} />
          <MappingFields state={state} />
        </>
      ) : (
        <CheckedFile state={state} />
      )}
    </Dialog>
  );
}

// Drawn anew in each phase, so that the focus finds the new main button when the old one has vanished under it.
function Foot({ state }: { state: ImportClientsState }) {
  const { importClients: words, common } = useMessages();
  const main = useFallbackFocus<HTMLButtonElement>();
  switch (state.phase) {
    case 'draft':
      return (
        <>
          <DialogCancel>{common.cancel}</DialogCancel>
          <Button
            ref={main}
            variant="primary"
            busy={state.isChecking}
            busyLabel={words.checking}
            disabledReason={state.whyNotCheck}
            onClick={state.check}
          >
            {words.check}
          </Button>
        </>
      );
    case 'checked':
      return (
        <>
          <DialogFooterStart>
            <Button variant="quiet" onClick={state.back}>
              {words.back}
            </Button>
          </DialogFooterStart>
          <DialogCancel>{common.cancel}</DialogCancel>
          <Button
            ref={main}
            variant="primary"
            busy={state.isImporting}
            busyLabel={words.importing}
            disabledReason={state.whyNotImport}
            onClick={state.run}
          >
            {state.faults.length > 0 ? words.title : words.submit(state.result?.added ?? 0)}
          </Button>
        </>
      );
    case 'done':
      return (
        <DialogCancel ref={main} variant="primary">
          {common.close}
        </DialogCancel>
      );
  }
}
