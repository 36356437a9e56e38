import { useControllableState } from '../state/index.ts';
import { Textarea } from './controls.tsx';
import { Field, type FieldProps } from './Field.tsx';

export interface CountedTextareaProps extends Omit<FieldProps, 'children' | 'aside'> {
  maxLength: number;
  /** Formats the counter, such as "90 of 500". */
  formatCount: (used: number, maxLength: number) => string;
  /** Shown in place of the counter while the field is empty, such as "Optional". */
  emptyHint?: string;
  value?: string;
  /** @default '' */
  defaultValue?: string;
  onValueChange?: (value: string) => void;
}

/**
 * A multi-line field with a character counter.
 * @example
 * <CountedTextarea label="Personal message" maxLength={500} formatCount={messages.sendInvite.characterCount} />
 */
export function CountedTextarea({
  maxLength,
  formatCount,
  emptyHint,
  value,
  defaultValue = '',
  onValueChange,
  ...field
}: CountedTextareaProps) {
  const [text, setText] = useControllableState({ value, defaultValue, onValueChange });
  return (
    <Field {...field} aside={text === '' && emptyHint ? emptyHint : formatCount(text.length, maxLength)}>
      {(control) => (
        <Textarea {...control} maxLength={maxLength} value={text} onValueChange={(next) => setText(next)} />
      )}
    </Field>
  );
}
