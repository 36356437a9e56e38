import { useEffect, useRef } from 'react';
import { useAllMessages } from '../../messages/index.ts';
import { Field, Input } from '../../primitives/Field/index.ts';
import { describeFieldError, type FieldErrors } from './field-errors.ts';
import { errorKey, type DraftField, type MemberDraft } from './member-draft.ts';

export interface MemberFieldsProps {
  draft: MemberDraft;
  errors: FieldErrors;
  onChange: (draft: MemberDraft) => void;
  /**
   * Focuses the first field, for a member that was just added.
   * @default false
   */
  focusFirstField?: boolean;
}

/** The fields for a member's name and address. */
export function MemberFields({ draft, errors, onChange, focusFirstField = false }: MemberFieldsProps) {
  const messages = useAllMessages();
  const { memberFields, common } = messages;
  const firstField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focusFirstField) firstField.current?.focus();
    // A changed role moves the fields, and the focus follows.
  }, [focusFirstField, draft.role]);
  const errorOf = (field: DraftField) => describeFieldError(errors[errorKey(draft, field)], messages);
  const bind = (field: DraftField) => ({
    value: draft[field],
    autoComplete: 'off',
    onValueChange: (value: string) => onChange({ ...draft, [field]: value }),
  });
  return (
    <>
      <div className="foyer-two-columns">
        <Field label={memberFields.givenName} error={errorOf('given')}>
          {(control) => <Input {...control} {...bind('given')} ref={firstField} />}
        </Field>
        <Field label={memberFields.familyName} error={errorOf('family')}>
          {(control) => <Input {...control} {...bind('family')} />}
        </Field>
      </div>
      <Field
        label={memberFields.email}
        aside={draft.email === '' ? common.optional : undefined}
        hint={draft.email === '' ? memberFields.emailHint : undefined}
        error={errorOf('email')}
      >
        {(control) => <Input {...control} {...bind('email')} type="email" inputMode="email" />}
      </Field>
    </>
  );
}
