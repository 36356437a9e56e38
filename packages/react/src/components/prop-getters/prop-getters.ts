import type { ChangeEvent, FormEvent } from 'react';

/** Props of a native `<button>`. */
export interface ButtonElementProps {
  type: 'button';
  disabled: boolean;
  'aria-busy': true | undefined;
  onClick: () => void;
}

/** Props of a native `<form>`. */
export interface FormElementProps {
  noValidate: true;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

/** Props of a native `<input>` or `<textarea>`. */
export interface TextInputElementProps {
  value: string;
  'aria-invalid': true | undefined;
  onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
}

/** Props of a native `<input type="checkbox">`. */
export interface CheckboxElementProps {
  type: 'checkbox';
  checked: boolean;
  disabled: boolean;
  onChange: (event: ChangeEvent<HTMLInputElement>) => void;
}

/** The button that runs an action: disabled while it cannot run, busy while it is pending. */
export const toButtonProps = (
  onClick: () => void,
  { isDisabled = false, isPending = false }: { isDisabled?: boolean; isPending?: boolean } = {},
): ButtonElementProps => ({
  type: 'button',
  disabled: isDisabled || isPending,
  'aria-busy': isPending || undefined,
  onClick,
});

export const toFormProps = (submit: () => void): FormElementProps => ({
  noValidate: true,
  onSubmit(event) {
    event.preventDefault();
    submit();
  },
});

export const toTextInputProps = (
  value: string,
  setValue: (value: string) => void,
  isInvalid = false,
): TextInputElementProps => ({
  value,
  'aria-invalid': isInvalid || undefined,
  onChange: ({ currentTarget }) => setValue(currentTarget.value),
});

export const toCheckboxProps = (
  checked: boolean,
  setChecked: (checked: boolean) => void,
  disabled = false,
): CheckboxElementProps => ({
  type: 'checkbox',
  checked,
  disabled,
  onChange: ({ currentTarget }) => setChecked(currentTarget.checked),
});
