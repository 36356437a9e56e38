import { useEffect, useRef } from 'react';
import { useMessages } from '../../messages/index.ts';
import { Field, Input } from '../../primitives/Field/index.ts';
import { errorKey, type DraftErrors, type DraftField, type MemberDraft } from './member-draft.ts';

export interface MemberFieldsProps {
  draft: MemberDraft;
  errors: DraftErrors;
  onChange: (draft: MemberDraft) => void;
  /** Just added by a button: the focus follows it. */
  takesFocus?: boolean;
}

/** A member's name and address. */
export function MemberFields({ draft, errors, onChange, takesFocus = false }: MemberFieldsProps) {
  const { memberFields: words, common } = useMessages();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) first.current?.focus();
    // Another role puts the block in another place, where the focus follows it.
  }, [takesFocus, draft.role]);
  const bind = (field: DraftField) => ({
    value: draft[field],
    autoComplete: 'off',
    onValueChange: (value: string) => onChange({ ...draft, [field]: value }),
  });
  return (
    <>
      <div className="foyer-two-columns">
        <Field label={words.givenName} error={errors[errorKey(draft, 'given')]}>
          {(control) => <Input {...control} {...bind('given')} ref={first} />}
        </Field>
        <Field label={words.familyName} error={errors[errorKey(draft, 'family')]}>
          {(control) => <Input {...control} {...bind('family')} />}
        </Field>
      </div>
      <Field
        label={words.email}
        aside={draft.email === '' ? common.optional : undefined}
        hint={draft.email === '' ? words.emailHint : undefined}
        error={errors[errorKey(draft, 'email')]}
      >
        {(control) => <Input {...control} {...bind('email')} type="email" inputMode="email" />}
      </Field>
    </>
  );
}
