import { useId, type ReactNode } from 'react';

/** Attributes that connect a control to its label, hint and error. */
export interface FieldControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export interface FieldProps {
  label: string;
  /** Shown beside the label, such as "Optional" or a counter. */
  aside?: string | undefined;
  hint?: string | undefined;
  /** Replaces the hint and sets `aria-invalid` on the control. */
  error?: string | undefined;
  /** Renders the control with the attributes it receives. */
  children: (control: FieldControl) => ReactNode;
}

/**
 * A label, a control, and a hint or error below it.
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
        <p
          className="foyer-help-text"
          id={`${id}-help`}
          data-tone={error === undefined ? undefined : 'critical'}
        >
          {help}
        </p>
      )}
    </div>
  );
}
