import { describeError, useAllMessages, type Messages } from '../../messages/index.ts';
import { RadioGroup } from '../../primitives/ChoiceGroup/index.ts';
import { CountedTextarea, Select } from '../../primitives/Field/index.ts';
import type { FormsUnavailable, InviteContentActions, InviteContentState } from './useInviteContent.ts';

const MAX_MESSAGE_LENGTH = 500;

export interface InviteFieldsProps {
  state: InviteContentState;
  actions: InviteContentActions;
}

/** The fields for the digital form and the personal message. */
export function InviteFields({ state, actions }: InviteFieldsProps) {
  const messages = useAllMessages();
  const { sendInvite, common } = messages;
  const { withForm, forms, formsUnavailable, formId, message } = state;
  return (
    <>
      <RadioGroup
        legend={sendInvite.whatToSend}
        value={withForm ? 'form' : 'alone'}
        defaultValue="alone"
        onValueChange={(value) => actions.setWithForm(value === 'form')}
        options={[
          { value: 'alone', label: sendInvite.withoutForm, hint: sendInvite.withoutFormHint },
          {
            value: 'form',
            label: sendInvite.withForm,
            hint:
              formsUnavailable === null
                ? sendInvite.withFormHint
                : describeUnavailable(formsUnavailable, messages),
            disabled: formsUnavailable !== null,
            children: (
              <Select
                aria-label={sendInvite.form}
                value={formId}
                onValueChange={actions.setFormId}
                options={forms.map(({ id, name }) => ({ value: id, label: name }))}
              />
            ),
          },
        ]}
      />
      <CountedTextarea
        label={sendInvite.personalMessage}
        maxLength={MAX_MESSAGE_LENGTH}
        formatCount={sendInvite.characterCount}
        emptyHint={common.optional}
        value={message}
        onValueChange={actions.setMessage}
      />
    </>
  );
}

const describeUnavailable = (unavailable: FormsUnavailable, messages: Messages): string =>
  unavailable.code === 'failed' ? describeError(unavailable.error, messages) : messages.sendInvite.noForms;
