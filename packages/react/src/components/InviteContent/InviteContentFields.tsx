import { useMessages } from '../../messages/index.ts';
import { RadioGroup } from '../../primitives/ChoiceGroup/index.ts';
import { Select } from '../../primitives/Field/index.ts';
import type { InviteDraft } from './useInviteContent.ts';

/** The invitation alone, or with a digital form. */
export function InviteContentFields({ state }: { state: InviteDraft }) {
  const { sendInvite: words } = useMessages();
  const { what, setWhat, forms, formsMissing, formId, setFormId } = state;
  return (
    <RadioGroup
      legend={words.whatToSend}
      value={what}
      defaultValue="alone"
      onValueChange={setWhat}
      options={[
        { value: 'alone', label: words.withoutForm, hint: words.withoutFormHint },
        {
          value: 'form',
          label: words.withForm,
          hint: formsMissing ?? words.withFormHint,
          disabled: formsMissing !== undefined,
          children: (
            <Select
              aria-label={words.form}
              value={formId}
              onValueChange={setFormId}
              options={forms.map(({ id, name }) => ({ value: id, label: name }))}
            />
          ),
        },
      ]}
    />
  );
}
