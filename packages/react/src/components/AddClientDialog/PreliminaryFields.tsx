import { useMessages } from '../../messages/index.ts';
import { Field, Input } from '../../primitives/Field/index.ts';

/** Something that a host's staff note down about a client. */
export interface PreliminaryField {
  /** The key in `preliminaryData`. */
  key: string;
  label: string;
}

export interface PreliminaryFieldsProps {
  fields: readonly PreliminaryField[];
  values: Readonly<Record<string, string>>;
  onChange: (values: Record<string, string>) => void;
}

/** What staff note down before anybody is invited. */
export function PreliminaryFields({ fields, values, onChange }: PreliminaryFieldsProps) {
  const { addClient: words } = useMessages();
  if (fields.length === 0) return null;
  return (
    <fieldset className="foyer-Part">
      <legend className="foyer-vh">{words.preliminaryData}</legend>
      <span className="foyer-legend" aria-hidden="true">
        {words.preliminaryData}
      </span>
      <div className="foyer-grid2">
        {fields.map(({ key, label }) => (
          <Field key={key} label={label}>
            {(control) => <Input {...control} autoComplete="off" value={values[key] ?? ''} onValueChange={(value) => onChange({ ...values, [key]: value })} />}
          </Field>
        ))}
      </div>
    </fieldset>
  );
}
