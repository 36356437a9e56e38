import { useControllableState } from '../state/index.ts';
import { Textarea } from './controls.tsx';
import { Field, type FieldProps } from './Field.tsx';

export interface CountedTextareaProps extends Omit<FieldProps, 'children' | 'aside'> {
  maxLength: number;
  /** "90 of 500". */
  counter: (used: number, maxLength: number) => string;
  /** Stands where the counter will, until something is typed. */
  emptyLabel?: string;
  value?: string;
  /** Default empty. */
  defaultValue?: string;
  onValueChange?: (value: string) => void;
}

/**
 * A field of several lines that counts what is typed.
 * @param props.maxLength the most it takes
 * @param props.counter the counter's words
 * @param props.emptyLabel stands where the counter will, such as "Optional"
 * @example
 * <CountedTextarea label="Personal message" maxLength={500} counter={messages.sendInvite.counter} />
 */
export function CountedTextarea({
  maxLength,
  counter,
  emptyLabel,
  value,
  defaultValue = '',
  onValueChange,
  ...field
}: CountedTextareaProps) {
  const [text, setText] = useControllableState({ value, defaultValue, onValueChange });
  return (
    <Field {...field} aside={text === '' && emptyLabel ? emptyLabel : counter(text.length, maxLength)}>
      {(control) => (
        <Textarea {...control} maxLength={maxLength} value={text} onValueChange={(next) => setText(next)} />
      )}
    </Field>
  );
}
