import { useId, type ReactNode, type RefObject } from 'react';
import { Button, type ButtonProps } from '../Button/index.ts';
import { Dialog, DialogCancel, DialogFooterStart, type DialogProps } from '../Dialog/index.ts';
import { Alert } from '../Alert/index.ts';

export interface FormDialogProps
  extends Omit<DialogProps, 'foot'>, Pick<ButtonProps, 'busy' | 'busyLabel' | 'disabledReason'> {
  /** Error of the whole form, or null. */
  error: ReactNode;
  /** Rendered at the start of the footer. */
  footerStart?: ReactNode;
  cancelLabel: string;
  /** Label of the submit button. */
  submitLabel: ReactNode;
  formRef?: RefObject<HTMLFormElement | null>;
  onSubmit: () => void;
}

/** A dialog that contains one form: error above the fields, Cancel and the submit button in the footer. */
export function FormDialog({
  error,
  footerStart,
  cancelLabel,
  submitLabel,
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
      footer={
        <>
          {footerStart !== undefined && <DialogFooterStart>{footerStart}</DialogFooterStart>}
          <DialogCancel>{cancelLabel}</DialogCancel>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            busy={busy}
            busyLabel={busyLabel}
            disabledReason={disabledReason}
          >
            {submitLabel}
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
