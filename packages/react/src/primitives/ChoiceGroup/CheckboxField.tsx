import { useId } from 'react';
import { Checkbox, type CheckboxProps } from '../Checkbox/index.ts';

export interface CheckboxFieldProps extends Omit<CheckboxProps, 'id' | 'children'> {
  label: string;
  /** Describes the consequence of checking it. */
  hint?: string;
}

/**
 * A checkbox with a label and a hint below it, for use inside `CheckboxGroup`.
 * @example
 * <CheckboxGroup><CheckboxField label="Send invites to both owners now" hint="They can be sent later." /></CheckboxGroup>
 */
export function CheckboxField({ label, hint, ...rest }: CheckboxFieldProps) {
  const id = useId();
  return (
    <div className="foyer-Choice">
      <Checkbox {...rest} id={id} aria-describedby={hint ? `${id}-hint` : undefined} />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint && (
          <span className="foyer-help-text" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </div>
    </div>
  );
}
