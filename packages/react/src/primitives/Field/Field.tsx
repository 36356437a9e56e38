import { useId, type ReactNode } from 'react';

/** What a control needs to belong to its field. */
export interface FieldControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export interface FieldProps {
  label: string;
  /** At the end of the label's line: "Optional", a counter. */
  aside?: string | undefined;
  hint?: string | undefined;
  /** Takes the hint's place and marks the control. */
  error?: string | undefined;
  children: (control: FieldControl) => ReactNode;
}

/**
 * A label, a control, and the line that helps or corrects.
 * @param props.aside at the end of the label's line
 * @param props.error takes the hint's place and marks the control
 * @param props.children draws the control with the ids it is given
 * @example
 * <Field label="E-mail" aside="Optional">{(control) => <Input {...control} type="email" />}</Field>
 */
export function Field({ label, aside, hint, error, children }: FieldProps) {
  const id = useId();
  const help = error ?? hint;
  return (
    <div className="foyer-Field">
      <div className="foyer-Field-row">
        <label htmlFor={id}>{label}</label>
        {aside && (
          <span className="foyer-muted" id={`${id}-aside`}>
            {aside}
          </span>
        )}
      </div>
      {children({
        id,
        'aria-describedby':
          [help && `${id}-help`, aside && `${id}-aside`].filter(Boolean).join(' ') || undefined,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {help && (
        <p className="foyer-hint" id={`${id}-help`} data-tone={error === undefined ? undefined : 'critical'}>
          {help}
        </p>
      )}
    </div>
  );
}
