import { expect, within } from 'storybook/test';
import preview from '../../../../../.storybook/preview.tsx';
import { ClientList } from './index.ts';

const page = (canvasElement: HTMLElement) => within(canvasElement.ownerDocument.body);

const meta = preview.meta({
  title: 'Components/ClientList/Viewers',
  component: ClientList,
  args: { defaultExpandedIds: ['cl_okafor'] },
  parameters: { scenario: 'every-status' },
});

export const AsOwner = meta.story({
  globals: { viewer: 'Owner' },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Actions for member Amelia Okafor' }));
    await expect(
      await page(canvasElement).findByRole('menuitem', { name: 'Disable account' }),
    ).not.toHaveAttribute('aria-disabled');
  },
});

export const AsManager = meta.story({
  globals: { viewer: 'Manager' },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Actions for member Amelia Okafor' }));
    await expect(
      await page(canvasElement).findByRole('menuitem', { name: /^Disable account/ }),
    ).toHaveTextContent('You do not have the permission');
    await userEvent.keyboard('{Escape}');
    await userEvent.click(canvas.getByRole('button', { name: 'Actions for member Tom Okafor' }));
    await expect(
      await page(canvasElement).findByRole('menuitem', { name: 'Revoke invitation' }),
    ).not.toHaveAttribute('aria-disabled');
  },
});

export const AsAccountAdministrator = meta.story({
  globals: { viewer: 'Account Administrator' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'Select Caroline Whitby' }));
    await expect(await canvas.findByRole('button', { name: 'Send invites' })).not.toHaveAttribute(
      'aria-disabled',
    );
    await expect(canvas.getByRole('button', { name: 'Assign staff' })).toHaveAccessibleDescription(
      'You do not have the permission',
    );
  },
});

export const AsBasic = meta.story({
  globals: { viewer: 'Basic' },
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByText(
        'You can see clients but not invite them. Ask an admin of Harbour & Lane Advisory.',
      ),
    ).toBeVisible();
    await expect(
      await canvas.findByRole('button', { name: 'Send invite to Tom Okafor' }),
    ).toHaveAccessibleDescription('You need the permission to send invitations');
    await expect(canvas.getByRole('button', { name: 'Amelia & Tom Okafor' })).toBeVisible();
  },
});
