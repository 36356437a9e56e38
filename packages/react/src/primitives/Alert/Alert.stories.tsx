import preview from '../../../../../.storybook/preview.tsx';
import { enAU } from '../../messages/index.ts';
import { Button } from '../Button/index.ts';
import { Alert } from './index.ts';

const meta = preview.meta({
  title: 'Primitives/Alert',
  component: Alert,
  args: { icon: 'lock' as const, children: enAU.alerts.forbiddenToSend('Harbour & Lane') },
});

export const Neutral = meta.story();
export const Caution = meta.story({
  args: { icon: 'wifi-off', tone: 'caution', children: enAU.alerts.offline('09:41') },
});
export const Critical = meta.story({
  args: {
    icon: 'triangle-alert',
    tone: 'critical',
    children: enAU.alerts.loadFailed,
    action: <Button size="sm">{enAU.common.tryAgain}</Button>,
  },
});
