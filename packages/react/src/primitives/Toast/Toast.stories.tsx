import preview from '../../../../../.storybook/preview.tsx';
import { enAU } from '../../messages/index.ts';
import { Button } from '../Button/index.ts';
import { Toast, ToastRegion } from './index.ts';

const messages = enAU.toast;
const meta = preview.meta({
  title: 'Primitives/Toast',
  component: Toast,
  args: {
    icon: 'just-sent' as const,
    tone: 'info' as const,
    children: messages.sent('Tom Okafor'),
    dismissLabel: enAU.common.dismiss,
    onDismiss: () => {},
  },
  decorators: [
    (Story) => (
      <ToastRegion label={messages.regionLabel}>
        <Story />
      </ToastRegion>
    ),
  ],
});

export const Sent = meta.story({
  args: {
    action: (
      <Button size="sm" variant="quiet">
        {messages.view}
      </Button>
    ),
  },
});
export const Activated = meta.story({
  args: { icon: 'active', tone: 'positive', children: messages.activated('Amelia Okafor') },
});
export const SomeFailed = meta.story({
  args: {
    icon: 'undeliverable',
    tone: 'critical',
    children: messages.someFailed(4, 312),
    action: (
      <Button size="sm" variant="quiet">
        {messages.retry}
      </Button>
    ),
  },
});
