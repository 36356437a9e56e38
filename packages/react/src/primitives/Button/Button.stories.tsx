import preview from '../../../../../.storybook/preview.tsx';
import { enAU } from '../../messages/index.ts';
import { ThemeScope } from '../ThemeScope/index.ts';
import { Button, IconButton } from './index.ts';

const meta = preview.meta({
  title: 'Primitives/Button',
  component: Button,
  args: { children: enAU.actions.sendInvite },
});

export const Default = meta.story();
export const Primary = meta.story({ args: { variant: 'primary' } });
export const Critical = meta.story({ args: { variant: 'critical', children: 'Revoke invitation' } });
export const Quiet = meta.story({ args: { variant: 'quiet', icon: 'send' } });
export const Small = meta.story({ args: { size: 'sm' } });
export const WithIcon = meta.story({
  args: { variant: 'primary', icon: 'plus', children: enAU.actions.addMember },
});
export const Busy = meta.story({ args: { variant: 'primary', busy: true, busyLabel: enAU.actions.sending } });
export const DisabledWithReason = meta.story({
  args: { size: 'sm', disabledReason: enAU.disabledReason.cooldown(19, 41), reasonAlign: 'start' },
});
export const IconOnly = meta.story({
  render: () => <IconButton icon="x" label={enAU.actions.actionsFor('Tom Okafor')} />,
});
export const Dark = meta.story({
  args: { variant: 'primary' },
  decorators: [
    (Story) => (
      <ThemeScope theme="dark" className="foyer-surface">
        <Story />
      </ThemeScope>
    ),
  ],
});
