import preview from '../../../../../.storybook/preview.tsx';
import { enAU } from '../../messages/index.ts';
import { Select } from '../Field/index.ts';
import { CheckboxField, CheckboxGroup, RadioGroup } from './index.ts';

const words = enAU.sendInvite;
const forms = [{ value: 'fm_1', label: 'New client questionnaire' }];
const choices = [
  { value: 'alone', label: words.withoutForm, hint: words.withoutFormHint },
  {
    value: 'form',
    label: words.withForm,
    hint: words.withFormHint,
    children: <Select aria-label={words.form} options={forms} />,
  },
] as const;
const meta = preview.meta({
  title: 'Primitives/ChoiceGroup',
  component: RadioGroup,
  args: { legend: words.whatToSend, choices, defaultValue: 'alone' },
});

export const FirstChosen = meta.story();
export const ChosenWithMore = meta.story({ args: { defaultValue: 'form' } });
export const OneDisabled = meta.story({
  args: {
    choices: [choices[0], { value: 'form', label: words.withForm, hint: words.withFormHint, disabled: true }],
  },
});
export const Checkboxes = meta.story({
  render: () => (
    <CheckboxGroup>
      <CheckboxField label={enAU.actions.sendToAllOwners} hint={words.withoutFormHint} />
      <CheckboxField label={enAU.statusNote.invitedAutomatically} defaultChecked />
    </CheckboxGroup>
  ),
});
