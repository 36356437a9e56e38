import { useId, type ReactNode, type RefObject } from 'react';
import { Button, type ButtonProps } from '../Button/index.ts';
import { Dialog, DialogCancel, DialogSide, type DialogProps } from '../Dialog/index.ts';
import { Alert } from '../Alert/index.ts';

export interface FormDialogProps
  extends Omit<DialogProps, 'foot'>, Pick<ButtonProps, 'busy' | 'busyLabel' | 'disabledReason'> {
  /** What went wrong with the whole; null: nothing. */
  error: ReactNode;
  /** At the start of the foot. */
  side?: ReactNode;
  cancelLabel: string;
  /** What the main button says. */
  action: ReactNode;
  formRef?: RefObject<HTMLFormElement | null>;
  onSubmit: () => void;
}

/** A dialog that is one form: what went wrong stands above the fields, Cancel and the main button in the foot. */
export function FormDialog({
  error,
  side,
  cancelLabel,
  action,
  busy,
  busyLabel,
  disabledReason,
  formRef,
  onSubmit,
  children,
  ...dialog
}: FormDialogProps) {
  const formId = useId();
  return (
    <Dialog
      {...dialog}
      foot={
        <>
          {side !== undefined && <DialogSide>{side}</DialogSide>}
          <DialogCancel>{cancelLabel}</DialogCancel>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            busy={busy}
            busyLabel={busyLabel}
            disabledReason={disabledReason}
          >
            {action}
          </Button>
        </>
      }
    >
      {error !== null && (
        <Alert icon="triangle-alert" tone="critical">
          {error}
        </Alert>
      )}
      <form
        id={formId}
        ref={formRef}
        className="foyer-Form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
      </form>
    </Dialog>
  );
}
