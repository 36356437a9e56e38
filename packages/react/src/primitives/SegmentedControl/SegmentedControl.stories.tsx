import preview from '../../../../../.storybook/preview.tsx';
import { SegmentedControl } from './index.ts';

const options = [
  { value: 'individual', label: 'Individual' },
  { value: 'group', label: 'Household' },
  { value: 'entity', label: 'Entity' },
] as const;
const meta = preview.meta({
  title: 'Primitives/SegmentedControl',
  component: SegmentedControl,
  args: { legend: 'Kind of client', options, defaultValue: 'individual' },
});

export const First = meta.story();
export const Middle = meta.story({ args: { defaultValue: 'group' } });
export const Last = meta.story({ args: { defaultValue: 'entity' } });
