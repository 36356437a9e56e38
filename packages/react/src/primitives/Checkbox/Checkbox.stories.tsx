import preview from '../../../../../.storybook/preview.tsx';
import { enAU } from '../../messages/index.ts';
import { Checkbox } from './index.ts';

const meta = preview.meta({
  title: 'Primitives/Checkbox',
  component: Checkbox,
  args: { 'aria-label': enAU.actions.select('Tom Okafor') },
});

export const Unchecked = meta.story();
export const Checked = meta.story({ args: { defaultChecked: true } });
export const Mixed = meta.story({ args: { checked: 'mixed' } });
export const Disabled = meta.story({ args: { disabled: true } });
export const DisabledChecked = meta.story({ args: { disabled: true, defaultChecked: true } });
