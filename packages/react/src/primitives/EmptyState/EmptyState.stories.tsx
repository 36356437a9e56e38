import preview from '../../../../../.storybook/preview.tsx';
import { enAU } from '../../messages/index.ts';
import { Button } from '../Button/index.ts';
import { EmptyState } from './index.ts';

const meta = preview.meta({
  title: 'Primitives/EmptyState',
  component: EmptyState,
  args: {
    title: enAU.rollUp.addOwner,
    children: 'Okafor Family Trust has no owner yet. Only people are invited.',
  },
});

export const Plain = meta.story();
export const WithAction = meta.story({
  args: { actions: <Button icon="plus">{enAU.actions.addMember}</Button> },
});
