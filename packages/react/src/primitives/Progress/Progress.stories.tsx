import preview from '../../../../../.storybook/preview.tsx';
import { Progress } from './index.ts';

const meta = preview.meta({ title: 'Primitives/Progress', component: Progress });

export const Started = meta.story({ args: { value: 0, max: 312, label: '0 of 312' } });
export const InProgress = meta.story({ args: { value: 199, max: 312, label: '199 of 312' } });
