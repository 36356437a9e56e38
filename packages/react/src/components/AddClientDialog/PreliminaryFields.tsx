import { useAllMessages } from '../../messages/index.ts';
import { Field, Input, Select, type FieldControl } from '../../primitives/Field/index.ts';
import { describeFieldError, type FieldErrors } from '../MemberFields/index.ts';
import { preliminaryErrorKey, type PreliminaryField } from './preliminary.ts';

export interface PreliminaryFieldsProps {
  fields: readonly PreliminaryField[];
  values: Readonly<Record<string, string>>;
  errors: FieldErrors;
  onChange: (values: Record<string, string>) => void;
}

/** The host's own fields. */
export function PreliminaryFields({ fields, values, errors, onChange }: PreliminaryFieldsProps) {
  const messages = useAllMessages();
  const { addClient, common } = messages;
  if (fields.length === 0) return null;
  // Once some fields are required, the others are marked as optional.
  const someRequired = fields.some(({ required }) => required);
  return (
    <fieldset className="foyer-Section">
      <legend className="foyer-visually-hidden">{addClient.preliminaryData}</legend>
      <span className="foyer-legend" aria-hidden="true">
        {addClient.preliminaryData}
      </span>
      <div className="foyer-two-columns">
        {fields.map((field) => (
          <Field
            key={field.key}
            label={field.label}
            aside={someRequired && !field.required ? common.optional : undefined}
            hint={field.hint}
            error={describeFieldError(errors[preliminaryErrorKey(field)], messages)}
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
  ...binding
}: {
  control: FieldControl;
  field: PreliminaryField;
  value: string;
  onValueChange: (value: string) => void;
}) {
  const { addClient } = useAllMessages();
  if (field.options)
    return (
      <Select
        {...control}
        {...binding}
        options={[
          { value: '', label: addClient.choose },
          ...field.options.map((option) => ({ value: option, label: option })),
        ]}
      />
    );
  return (
    <Input
      {...control}
      {...binding}
      autoComplete="off"
      type={field.type === 'date' ? 'date' : 'text'}
      inputMode={field.type === 'number' ? 'decimal' : undefined}
    />
  );
}
