import preview from '../../../../../.storybook/preview.tsx';
import { Disclosure } from './index.ts';

const meta = preview.meta({ title: 'Primitives/Disclosure', component: Disclosure });

export const Closed = meta.story({ args: { count: '20', label: 'have no e-mail', children: <ul /> } });
export const Open = meta.story({
  args: {
    count: '20',
    label: 'have no e-mail',
    open: true,
    children: (
      <ul>
        <li>Odile Fournier-Blanc</li>
      </ul>
    ),
  },
});
export const Emphasized = meta.story({
  args: { count: '1,312', label: 'will receive it', emphasized: true },
});
