export {
  toButtonProps,
  toCheckboxProps,
  toFormProps,
  toTextInputProps,
  type ButtonElementProps,
  type CheckboxElementProps,
  type FormElementProps,
  type TextInputElementProps,
} from './prop-getters.ts';
