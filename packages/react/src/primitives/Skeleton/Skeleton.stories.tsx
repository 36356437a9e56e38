import preview from '../../../../../.storybook/preview.tsx';
import { Skeleton } from './index.ts';

const meta = preview.meta({ title: 'Primitives/Skeleton', component: Skeleton });

export const Text = meta.story();
export const LongText = meta.story({ args: { size: 'lg' } });
export const Avatar = meta.story({ args: { size: 'dot' } });
export const Checkbox = meta.story({ args: { size: 'box' } });
