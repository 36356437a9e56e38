import { expect } from 'storybook/test';
import preview from '../../../../../.storybook/preview.tsx';
import { ClientList } from './index.ts';

const meta = preview.meta({
  title: 'Components/ClientList/Scenarios',
  component: ClientList,
  parameters: { inlineDocs: true },
});

export const Empty = meta.story({
  parameters: { scenario: 'empty' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Add your first client')).toBeVisible();
  },
});
export const BusyPortal = meta.story({
  parameters: { scenario: 'busy-portal' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('40')).toBeVisible();
  },
});
export const EveryStatus = meta.story({
  parameters: { scenario: 'every-status' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Amelia & Tom Okafor' })).toBeVisible();
  },
});
export const ExpiringSoon = meta.story({
  parameters: { scenario: 'expiring-soon' },
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText('Waiting'))[0]).toBeVisible();
  },
});
export const BulkWithFailures = meta.story({
  parameters: { scenario: 'bulk-with-failures' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Alma Abbot' })).toBeVisible();
  },
});
export const Large = meta.story({
  parameters: { scenario: 'large', docs: { story: { inline: false, height: '480px' } } },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Ada Albach' });
    await expect(canvas.getByRole('table')).toHaveAttribute('aria-rowcount', '100000');
  },
});
export const Slow = meta.story({
  parameters: { scenario: 'slow' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('table')).toHaveAttribute('aria-busy', 'true');
    await expect(await canvas.findByText('40')).toBeVisible();
  },
});
export const Flaky = meta.story({
  parameters: { scenario: 'flaky' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('40')).toBeVisible();
  },
});
export const RateLimited = meta.story({
  parameters: { scenario: 'rate-limited' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(
      'The list could not be loaded. Nothing was sent.',
    );
  },
});
export const Offline = meta.story({
  parameters: { scenario: 'offline' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(
      'The list could not be loaded. Nothing was sent.',
    );
  },
});
export const ForbiddenViewer = meta.story({
  parameters: { scenario: 'forbidden-viewer' },
  globals: { viewer: 'Basic' },
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByText(
        'You can see clients but not invite them. Ask an admin of Harbour & Lane Advisory.',
      ),
    ).toBeVisible();
  },
});
