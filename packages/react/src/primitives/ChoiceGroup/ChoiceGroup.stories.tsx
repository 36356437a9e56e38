import preview from '../../../../../.storybook/preview.tsx';
import { enAU } from '../../messages/index.ts';
import { Select } from '../Field/index.ts';
import { CheckboxField, CheckboxGroup, RadioGroup } from './index.ts';

const messages = enAU.sendInvite;
const forms = [{ value: 'fm_1', label: 'New client questionnaire' }];
const options = [
  { value: 'invitation', label: messages.withoutForm, hint: messages.withoutFormHint },
  {
    value: 'form',
    label: messages.withForm,
    hint: messages.withFormHint,
    children: <Select aria-label={messages.form} options={forms} />,
  },
] as const;
const meta = preview.meta({
  title: 'Primitives/ChoiceGroup',
  component: RadioGroup,
  args: { legend: messages.whatToSend, options, defaultValue: 'invitation' },
});

export const FirstSelected = meta.story();
export const SelectedWithControl = meta.story({ args: { defaultValue: 'form' } });
export const OneDisabled = meta.story({
  args: {
    options: [
      options[0],
      { value: 'form', label: messages.withForm, hint: messages.withFormHint, disabled: true },
    ],
  },
});
export const Checkboxes = meta.story({
  render: () => (
    <CheckboxGroup>
      <CheckboxField label={enAU.actions.sendToAllOwners} hint={messages.withoutFormHint} />
      <CheckboxField label={enAU.statusNote.invitedAutomatically} defaultChecked />
    </CheckboxGroup>
  ),
});
