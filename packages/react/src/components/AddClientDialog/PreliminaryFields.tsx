import { useMessages } from '../../messages/index.ts';
import { Field, Input, Select, type FieldControl } from '../../primitives/Field/index.ts';
import type { DraftErrors } from '../MemberFields/index.ts';
import type { PreliminaryField } from './preliminary.ts';

export interface PreliminaryFieldsProps {
  fields: readonly PreliminaryField[];
  values: Readonly<Record<string, string>>;
  errors: DraftErrors;
  onChange: (values: Record<string, string>) => void;
}

/** What staff note down before anybody is invited. */
export function PreliminaryFields({ fields, values, errors, onChange }: PreliminaryFieldsProps) {
  const { addClient: words, common } = useMessages();
  if (fields.length === 0) return null;
  // A form of which some fields are required says so of the others.
  const someRequired = fields.some(({ required }) => required);
  return (
    <fieldset className="foyer-Section">
      <legend className="foyer-visually-hidden">{words.preliminaryData}</legend>
      <span className="foyer-legend" aria-hidden="true">
        {words.preliminaryData}
      </span>
      <div className="foyer-two-columns">
        {fields.map((field) => (
          <Field
            key={field.key}
            label={field.label}
            aside={someRequired && !field.required ? common.optional : undefined}
            hint={field.hint}
            error={errors[`preliminary/${field.key}`]}
          >
            {(control) => (
              <PreliminaryControl
                control={control}
                field={field}
                value={values[field.key] ?? ''}
                onValueChange={(value) => onChange({ ...values, [field.key]: value })}
              />
            )}
          </Field>
        ))}
      </div>
    </fieldset>
  );
}

function PreliminaryControl({
  control,
  field,
  ...bound
}: {
  control: FieldControl;
  field: PreliminaryField;
  value: string;
  onValueChange: (value: string) => void;
}) {
  const { addClient: words } = useMessages();
  if (field.options)
    return (
      <Select
        {...control}
        {...bound}
        options={[
          { value: '', label: words.choose },
          ...field.options.map((option) => ({ value: option, label: option })),
        ]}
      />
    );
  return (
    <Input
      {...control}
      {...bound}
      autoComplete="off"
      type={field.type === 'date' ? 'date' : 'text'}
      inputMode={field.type === 'number' ? 'decimal' : undefined}
    />
  );
}
