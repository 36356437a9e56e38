import { scenarios, type ClientSeed } from '@foyer/mocks';
import { onlineManager } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { expect, waitFor, within } from 'storybook/test';
import preview from '../../../../../.storybook/preview.tsx';
import { createStoryPortalClient, getStoryPortal } from '../../../test/scenario.tsx';
import { ClientList } from './index.ts';

const page = (canvasElement: HTMLElement) => within(canvasElement.ownerDocument.body);
const expanded = { defaultExpandedIds: ['cl_okafor', 'cl_bright', 'cl_trust'] };

const long: ClientSeed[] = [
  {
    key: 'long',
    kind: 'group',
    name: 'Bartholomew Featherstonehaugh-Cholmondeley-Worcestershire & Anastasia-Konstantinopoulou Papadimitriou',
    plan: 'pro',
    staff: ['st_nora', 'st_james', 'st_sofia', 'st_teo'],
    members: [
      {
        key: 'b',
        given: 'Bartholomew Alexander',
        family: 'Featherstonehaugh-Cholmondeley-Worcestershire',
        email: 'bartholomew.alexander.featherstonehaugh@a-very-long-subdomain.of.northmail.example',
      },
      { key: 'a', given: 'Anastasia-Konstantinopoulou', family: 'Papadimitriou' },
    ],
  },
  {
    key: 'rtl',
    kind: 'individual',
    name: 'نور الهدى العبد الله',
    members: [{ key: 'n', given: 'نور الهدى', family: 'العبد الله', email: 'nour@northmail.example' }],
  },
  {
    key: 'short',
    kind: 'individual',
    name: 'Ö',
    members: [{ key: 'o', given: 'Ö', family: '', email: 'o@northmail.example' }],
  },
];

const meta = preview.meta({
  title: 'Components/ClientList',
  component: ClientList,
  parameters: { scenario: 'every-status' },
});

export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Amelia & Tom Okafor' })).toBeVisible();
  },
});

export const Expanded = meta.story({ args: expanded });

export const ExpandedByKeyboard = meta.story({
  play: async ({ canvas, userEvent }) => {
    const disclosure = await canvas.findByRole('button', { name: 'Amelia & Tom Okafor' });
    disclosure.focus();
    await userEvent.keyboard('{Enter}');
    await expect(disclosure).toHaveAttribute('aria-expanded', 'true');
    await expect(canvas.getByRole('button', { name: 'Send invite to Tom Okafor' })).toBeVisible();
    await expect(canvas.getByText('The domain gmial.example takes no mail')).toBeVisible();
  },
});

export const Sent = meta.story({
  args: { defaultExpandedIds: ['cl_okafor'] },
  play: async ({ canvas, canvasElement, loaded, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Send invite to Tom Okafor' }));
    const dialog = within(
      await page(canvasElement).findByRole('dialog', { name: 'Send invite to Tom Okafor' }),
    );
    await userEvent.click(dialog.getByRole('radio', { name: 'Invite with a digital form' }));
    await waitFor(() =>
      expect(dialog.getByRole('combobox', { name: 'Digital form' })).toHaveValue('fm_questionnaire'),
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Send invite' }));
    await expect(await canvas.findByText('Invitation sent just now')).toBeVisible();
    await waitFor(() =>
      expect(canvas.queryByRole('button', { name: 'Send invite to Tom Okafor' })).not.toBeInTheDocument(),
    );
    await waitFor(() => expect(getStoryPortal(loaded).mails).toHaveLength(1));
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Amelia & Tom Okafor' })).toHaveFocus());
  },
});

export const RowMenu = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Actions for Adeline Marsh' }));
    const item = await page(canvasElement).findByRole('menuitem', { name: /^Send invite/ });
    await expect(item).toHaveAttribute('aria-disabled', 'true');
    await expect(item).toHaveTextContent('Already active');
  },
});

export const Searched = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('searchbox', { name: 'Search name or e-mail' }), 'marsh');
    await waitFor(() =>
      expect(canvas.queryByRole('button', { name: 'Caroline Whitby' })).not.toBeInTheDocument(),
    );
    await expect(canvas.getByRole('button', { name: 'Adeline Marsh' })).toBeVisible();
  },
});

export const Loading = meta.story({ parameters: { faults: { 'clients.list': { kind: 'hang' } } } });
export const SessionEnded = meta.story({
  parameters: { faults: { 'events.stream': { kind: 'problem', code: 'unauthenticated' } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^Your session has ended/)).toBeVisible();
  },
});
export const FirstRun = meta.story({ parameters: { scenario: 'empty' } });
export const NothingMatches = meta.story({ args: { defaultView: { search: 'okafro' } } });
export const LoadFailed = meta.story({
  parameters: { faults: { 'clients.list': { kind: 'problem', code: 'unavailable' } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(
      'The list could not be loaded. Nothing was sent.',
    );
  },
});
export const ForbiddenViewer = meta.story({ args: expanded, globals: { viewer: 'Basic' } });

export const ListChanged = meta.story({
  play: async ({ canvas, loaded }) => {
    await canvas.findByRole('button', { name: 'Amelia & Tom Okafor' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await createStoryPortalClient(loaded).clients.create({
      kind: 'individual',
      members: [{ role: 'owner', name: { given: 'Ada', family: 'Quist' } }],
    });
    await expect(await canvas.findByText('List changed.')).toBeVisible();
    await expect(canvas.queryByRole('button', { name: 'Ada Quist' })).not.toBeInTheDocument();
  },
});

export const OneHundredThousand = meta.story({
  parameters: { scenario: 'large', docs: { story: { inline: false, height: '480px' } } },
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole('button', { name: 'Ada Albach' });
    const table = canvas.getByRole('table');
    const body = canvas.getAllByRole('rowgroup').at(-1);
    const row = canvas.getAllByRole('row').find((one) => one.ariaRowIndex === '1');
    window.scrollBy({ top: (body?.getBoundingClientRect().top ?? 0) + 51_203 * (row?.offsetHeight ?? 0) });
    const disclosure = await canvas.findByRole('button', { name: 'Leo Linborn' });
    await expect(disclosure.closest('tr')).toHaveAttribute('aria-rowindex', '51204');
    await expect(table).toHaveAttribute('aria-rowcount', '100000');
    await userEvent.click(disclosure);
    await expect(await canvas.findByText('The domain takes no mail')).toBeVisible();
  },
});
export const PageFailed = meta.story({
  parameters: { scenario: 'large', docs: { story: { inline: false, height: '480px' } } },
  play: async ({ canvas, loaded }) => {
    await canvas.findByRole('button', { name: 'Ada Albach' });
    getStoryPortal(loaded).fail('clients.list', { kind: 'problem', code: 'forbidden' });
    const body = canvas.getAllByRole('rowgroup').at(-1);
    const row = canvas.getAllByRole('row').find((one) => one.ariaRowIndex === '1');
    window.scrollBy({ top: (body?.getBoundingClientRect().top ?? 0) + 51_240 * (row?.offsetHeight ?? 0) });
    await expect(await canvas.findByText('These clients could not be loaded.')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
});
export const Selectable = meta.story({
  args: { selectable: true, defaultExpandedIds: ['cl_okafor', 'cl_trust'] },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'Select Adeline Marsh' }));
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Select Caroline Whitby' }));
    await expect(await canvas.findByText('2 selected')).toBeVisible();
  },
});
export const LongNames = meta.story({
  args: { defaultExpandedIds: ['cl_long'] },
  parameters: { scenario: { ...scenarios.empty(), clients: long } },
});
export const Narrow = meta.story({
  args: expanded,
  decorators: [
    (Story) => (
      <div className="story-narrow">
        <Story />
      </div>
    ),
  ],
});
export const Medium = meta.story({
  args: expanded,
  decorators: [
    (Story) => (
      <div className="story-medium">
        <Story />
      </div>
    ),
  ],
});
export const RightToLeft = meta.story({ args: expanded, parameters: { look: { dir: 'rtl' } } });
export const Dark = meta.story({ args: expanded, parameters: { look: { theme: 'dark' } } });
export const Compact = meta.story({ args: expanded, parameters: { look: { density: 'compact' } } });

export const InArabic = meta.story({
  args: expanded,
  globals: { locale: 'ar' },
  play: async ({ canvas }) => {
    const disclosure = await canvas.findByRole('button', { name: 'Amelia & Tom Okafor' });
    await expect(disclosure.closest('.foyer')).toHaveAttribute('dir', 'rtl');
    await expect(canvas.getByRole('columnheader', { name: 'آخر تسجيل دخول' })).toBeVisible();
  },
});
export const InGerman = meta.story({
  args: expanded,
  globals: { locale: 'de' },
  play: async ({ canvas }) => void (await canvas.findByRole('columnheader', { name: 'Letzte Anmeldung' })),
});
export const InJapanese = meta.story({
  args: expanded,
  globals: { locale: 'ja' },
  play: async ({ canvas }) => void (await canvas.findByRole('columnheader', { name: '最終ログイン' })),
});
export const InGermanNarrow = meta.story({
  args: expanded,
  globals: { locale: 'de' },
  decorators: [
    (Story) => (
      <div className="story-narrow">
        <Story />
      </div>
    ),
  ],
});
export const Pseudo = meta.story({ args: { ...expanded, selectable: true }, globals: { locale: 'pseudo' } });

const zoomed = (className: string) => ({
  args: expanded,
  decorators: [
    (Story: ComponentType) => (
      <div className={className}>
        <Story />
      </div>
    ),
  ],
});
export const AtTwoHundredPercent = meta.story(zoomed('story-zoomed-200'));
export const AtFourHundredPercent = meta.story(zoomed('story-zoomed-400'));
export const Comfortable = meta.story({ args: expanded, parameters: { look: { density: 'comfortable' } } });
export const MoreContrast = meta.story({ args: expanded, parameters: { look: { contrast: 'more' } } });
export const MoreContrastDark = meta.story({
  args: expanded,
  parameters: { look: { contrast: 'more', theme: 'dark' } },
});

export const FirstRunReadOnly = meta.story({
  parameters: { scenario: 'empty' },
  globals: { viewer: 'Basic' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('There are no clients yet')).toBeVisible();
    await expect(canvas.queryByRole('button', { name: 'Add client' })).not.toBeInTheDocument();
  },
});

export const NoNetwork = meta.story({
  args: { defaultExpandedIds: ['cl_okafor'] },
  // Restores the network for the stories that run after this one.
  beforeEach: () => () => onlineManager.setOnline(true),
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Send invite to Tom Okafor' });
    window.dispatchEvent(new Event('offline'));
    await expect(
      await canvas.findByText('You are offline. The list is from 09:41 and sends are paused.'),
    ).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Amelia & Tom Okafor' })).toBeVisible();
  },
});

export const RefreshFailed = meta.story({
  play: async ({ canvas, loaded, userEvent }) => {
    await canvas.findByRole('button', { name: 'Amelia & Tom Okafor' });
    getStoryPortal(loaded).fail('clients.list', { kind: 'problem', code: 'unavailable' });
    await userEvent.click(canvas.getByRole('button', { name: 'Refresh' }));
    await expect(await canvas.findByRole('alert')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Amelia & Tom Okafor' })).toBeVisible();
  },
});
