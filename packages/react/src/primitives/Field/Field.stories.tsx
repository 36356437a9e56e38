import preview from '../../../../../.storybook/preview.tsx';
import { enAU } from '../../messages/index.ts';
import { CountedTextarea, Field, Input, Select } from './index.ts';

const meta = preview.meta({
  title: 'Primitives/Field',
  component: Field,
  args: { label: 'E-mail', children: (control) => <Input {...control} type="email" /> },
});

export const Empty = meta.story();
export const Optional = meta.story({
  args: { aside: enAU.common.optional, hint: 'Needed before an invite can be sent.' },
});
export const WithError = meta.story({
  args: {
    error: 'Amelia Okafor, co-owner of Amelia & Tom Okafor, already signs in with this address.',
    children: (control) => <Input {...control} type="email" defaultValue="amelia.okafor@northmail.com" />,
  },
});
export const Disabled = meta.story({
  args: { children: (control) => <Input {...control} disabled defaultValue="tom@northmail.com" /> },
});
export const WithSelect = meta.story({
  args: {
    label: 'Plan',
    children: (control) => (
      <Select
        {...control}
        options={[
          { value: 'pro', label: 'Pro' },
          { value: 'starter', label: 'Starter' },
        ]}
      />
    ),
  },
});
export const Counted = meta.story({
  render: () => (
    <CountedTextarea
      label={enAU.sendInvite.personalMessage}
      maxLength={500}
      formatCount={enAU.sendInvite.characterCount}
      emptyHint={enAU.common.optional}
    />
  ),
});
