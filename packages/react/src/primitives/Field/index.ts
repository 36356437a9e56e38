export {
  Input,
  Select,
  Textarea,
  type InputProps,
  type OnValueChange,
  type SelectProps,
  type TextareaProps,
} from './controls.tsx';
export { CountedTextarea, type CountedTextareaProps } from './CountedTextarea.tsx';
export { Field, type FieldControl, type FieldProps } from './Field.tsx';
