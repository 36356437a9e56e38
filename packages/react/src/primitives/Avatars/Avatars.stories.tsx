import preview from '../../../../../.storybook/preview.tsx';
import { Avatars } from './index.ts';

const meta = preview.meta({
  title: 'Primitives/Avatars',
  component: Avatars,
  args: { names: ['Nora Lindqvist'] },
});

export const One = meta.story();
export const Three = meta.story({ args: { names: ['Sofia Oyelaran', 'Teo Kimura', 'Nora Lindqvist'] } });
