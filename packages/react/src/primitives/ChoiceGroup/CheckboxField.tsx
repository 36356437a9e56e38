import { useId } from 'react';
import { Checkbox, type CheckboxProps } from '../Checkbox/index.ts';

export interface CheckboxFieldProps extends Omit<CheckboxProps, 'id' | 'children'> {
  label: string;
  hint?: string;
}

/**
 * A checkbox with a label and a line below it, for use inside `Choices`.
 * @param props.label what is chosen
 * @param props.hint what follows from it
 * @example
 * <Choices><CheckChoice label="Send invites to both owners now" hint="They can be sent later." /></Choices>
 */
export function CheckboxField({ label, hint, ...rest }: CheckboxFieldProps) {
  const id = useId();
  return (
    <div className="foyer-Choice">
      <Checkbox {...rest} id={id} aria-describedby={hint ? `${id}-hint` : undefined} />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint && (
          <span className="foyer-hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </div>
    </div>
  );
}
