import preview from '../../../../../.storybook/preview.tsx';
import { enAU } from '../../messages/index.ts';
import { Button } from '../Button/index.ts';
import { Toast, ToastRegion } from './index.ts';

const words = enAU.toast;
const meta = preview.meta({
  title: 'Primitives/Toast',
  component: Toast,
  args: {
    dot: 'just-sent' as const,
    tone: 'info' as const,
    children: words.sent('Tom Okafor'),
    dismissLabel: enAU.common.dismiss,
    onDismiss: () => {},
  },
  decorators: [
    (Story) => (
      <ToastRegion label={words.regionLabel}>
        <Story />
      </ToastRegion>
    ),
  ],
});

export const Sent = meta.story({
  args: {
    action: (
      <Button size="sm" variant="quiet">
        {words.view}
      </Button>
    ),
  },
});
export const Activated = meta.story({
  args: { dot: 'active', tone: 'positive', children: words.activated('Amelia Okafor') },
});
export const SomeFailed = meta.story({
  args: {
    dot: 'undeliverable',
    tone: 'critical',
    children: words.someFailed(4, 312),
    action: (
      <Button size="sm" variant="quiet">
        {words.retry}
      </Button>
    ),
  },
});
