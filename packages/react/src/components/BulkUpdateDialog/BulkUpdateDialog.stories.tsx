import { expect, waitFor, within } from 'storybook/test';
import preview from '../../../../../.storybook/preview.tsx';
import { BulkUpdateDialog } from './index.ts';

const meta = preview.meta({
  title: 'Components/BulkUpdateDialog',
  component: BulkUpdateDialog,
  args: {
    defaultOpen: true,
    change: 'staff' as const,
    selection: { clientIds: ['cl_adeline', 'cl_caroline', 'cl_marcus'] },
    count: 3,
  },
  parameters: { scenario: 'every-status', docs: { story: { inline: false, height: '440px' } } },
});
const dialogOf = async (canvasElement: HTMLElement, role: 'dialog' | 'alertdialog' = 'dialog') => {
  const dialog = await within(canvasElement.ownerDocument.body).findByRole(role);
  await waitFor(() => expect(dialog).toBeVisible());
  return within(dialog);
};

export const AssignStaff = meta.story({
  play: async ({ canvasElement }) => {
    const dialog = await dialogOf(canvasElement);
    await waitFor(() =>
      expect(dialog.getByRole('combobox', { name: 'Who' })).toHaveDisplayValue('Nora Lindqvist'),
    );
    await expect(dialog.getByRole('button', { name: 'Assign to 3 clients' })).toBeVisible();
  },
});

export const UnassignStaff = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await dialogOf(canvasElement);
    await userEvent.click(dialog.getByRole('radio', { name: 'Take off' }));
    await expect(dialog.getByRole('button', { name: 'Take off 3 clients' })).toBeVisible();
  },
});

export const ChangePlan = meta.story({
  args: { change: 'plan' },
  play: async ({ canvasElement }) => {
    await expect(
      (await dialogOf(canvasElement)).getByRole('button', { name: 'Change 3 clients' }),
    ).toBeVisible();
  },
});

export const Hide = meta.story({
  args: { change: 'hide' },
  play: async ({ canvasElement }) => {
    await expect((await dialogOf(canvasElement, 'alertdialog')).getByText('Hide 3 clients?')).toBeVisible();
  },
});

export const Show = meta.story({
  args: { change: 'show' },
  play: async ({ canvasElement }) => {
    await expect(
      (await dialogOf(canvasElement, 'alertdialog')).getByText('Show 3 clients again?'),
    ).toBeVisible();
  },
});

export const Saving = meta.story({
  args: { change: 'plan' },
  parameters: { faults: { 'bulkUpdates.apply': { kind: 'hang' } } },
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await dialogOf(canvasElement);
    await userEvent.click(dialog.getByRole('button', { name: 'Change 3 clients' }));
    await expect(await dialog.findByRole('button', { name: 'Saving…' })).toHaveAttribute('aria-busy', 'true');
  },
});

export const Failed = meta.story({
  args: { change: 'plan' },
  parameters: { faults: { 'bulkUpdates.apply': { kind: 'offline' } } },
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await dialogOf(canvasElement);
    await userEvent.click(dialog.getByRole('button', { name: 'Change 3 clients' }));
    await expect(await dialog.findByRole('alert')).toHaveTextContent(
      'The portal could not be reached. Nothing was lost: try again.',
    );
  },
});

export const Forbidden = meta.story({
  args: { change: 'plan' },
  globals: { viewer: 'Manager' },
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await dialogOf(canvasElement);
    await userEvent.click(dialog.getByRole('button', { name: 'Change 3 clients' }));
    await expect(await dialog.findByRole('alert')).toHaveTextContent(
      'You do not have the permission for this.',
    );
  },
});

export const Dark = meta.story({ args: { change: 'plan' }, parameters: { look: { theme: 'dark' } } });
export const RightToLeft = meta.story({ args: { change: 'plan' }, parameters: { look: { dir: 'rtl' } } });
