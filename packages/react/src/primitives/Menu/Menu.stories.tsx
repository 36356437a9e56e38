import preview from '../../../../../.storybook/preview.tsx';
import { enAU } from '../../messages/index.ts';
import { ThemeScope } from '../ThemeScope/index.ts';
import { MenuButton, type MenuEntry } from './index.ts';

const messages = enAU.actions;
const name = messages.actionsFor('Amelia & Tom Okafor');
const onSelect = () => {};
const entries: MenuEntry[] = [
  { kind: 'item', key: 'send', label: messages.sendToAllOwners, icon: 'send', onSelect },
  { kind: 'item', key: 'add', label: messages.addMember, icon: 'user-plus', onSelect },
  { kind: 'item', key: 'assign', label: 'Assign staff', icon: 'users', onSelect },
  { kind: 'item', key: 'plan', label: 'Change plan', icon: 'tag', onSelect },
  { kind: 'separator', key: 'separator' },
  {
    kind: 'item',
    key: 'revoke',
    label: 'Revoke invitation',
    icon: 'ban',
    disabledReason: 'You need the permission to revoke',
    onSelect,
  },
  { kind: 'item', key: 'disable', label: 'Disable account', icon: 'user-x', tone: 'critical', onSelect },
  { kind: 'item', key: 'hide', label: 'Hide client', icon: 'eye-off', onSelect },
];
const meta = preview.meta({
  title: 'Primitives/Menu',
  component: MenuButton,
  args: { label: name, entries: () => entries, align: 'start' as const, onLoadFailed: () => {} },
});

// Rendered in an iframe, because the menu would cover the rest of the docs page.
const inIframe = { docs: { story: { inline: false, height: '360px' } } };

export const Closed = meta.story();
export const Open = meta.story({ args: { defaultOpen: true }, parameters: inIframe });
export const Dark = meta.story({
  args: { defaultOpen: true },
  parameters: inIframe,
  decorators: [
    (Story) => (
      <ThemeScope theme="dark" className="foyer-surface">
        <Story />
      </ThemeScope>
    ),
  ],
});
export const RightToLeft = meta.story({
  args: { defaultOpen: true },
  parameters: inIframe,
  decorators: [
    (Story) => (
      <ThemeScope dir="rtl">
        <Story />
      </ThemeScope>
    ),
  ],
});
