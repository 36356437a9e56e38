import { expect, waitFor, within } from 'storybook/test';
import preview from '../../../../../.storybook/preview.tsx';
import { useClient } from '../../query/index.ts';
import { AddMemberDialog } from './index.ts';

function Opened({ role, clientId = 'cl_okafor' }: { role: 'owner' | 'guest'; clientId?: string }) {
  const { data: client } = useClient(clientId);
  return client ? <AddMemberDialog client={client} defaultRole={role} defaultOpen /> : null;
}

const meta = preview.meta({
  title: 'Components/AddMemberDialog',
  component: Opened,
  args: { role: 'guest' as const },
  parameters: { scenario: 'every-status', docs: { story: { inline: false, height: '560px' } } },
});

export const Guest = meta.story();
export const Owner = meta.story({ args: { role: 'owner' } });

export const AddressTaken = meta.story({
  args: { role: 'owner', clientId: 'cl_trust' },
  play: async ({ canvasElement, userEvent }) => {
    const dialog = within(await within(canvasElement.ownerDocument.body).findByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox', { name: 'Given name' }), 'Amelia');
    await userEvent.type(dialog.getByRole('textbox', { name: 'E-mail' }), 'amelia.okafor@northmail.example');
    await userEvent.click(dialog.getByRole('button', { name: 'Add member' }));
    await expect(await dialog.findByRole('radio', { name: 'Add Amelia as a guest instead' })).toBeVisible();
  },
});

const addAda = async (
  canvasElement: HTMLElement,
  userEvent: {
    type: (element: Element, text: string) => Promise<void>;
    click: (element: Element) => Promise<void>;
  },
) => {
  const dialog = within(await within(canvasElement.ownerDocument.body).findByRole('dialog'));
  await userEvent.type(dialog.getByRole('textbox', { name: 'Given name' }), 'Ada');
  await userEvent.type(dialog.getByRole('textbox', { name: 'E-mail' }), 'ada@okafor.example');
  await userEvent.click(dialog.getByRole('button', { name: /^Add member|^Add and/ }));
  return dialog;
};

export const ValidationErrors = meta.story({
  args: { role: 'owner' },
  play: async ({ canvasElement, userEvent }) => {
    const dialog = within(await within(canvasElement.ownerDocument.body).findByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox', { name: 'E-mail' }), 'ada(at)okafor');
    await userEvent.click(dialog.getByRole('button', { name: 'Add member' }));
    await waitFor(() => expect(dialog.getByRole('textbox', { name: 'E-mail' })).toBeInvalid());
  },
});

export const Failed = meta.story({
  args: { role: 'owner' },
  parameters: { faults: { 'members.add': { kind: 'offline' } } },
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await addAda(canvasElement, userEvent);
    await expect(await dialog.findByRole('alert')).toHaveTextContent(
      'The portal could not be reached. Nothing was lost: try again.',
    );
  },
});

export const Forbidden = meta.story({
  args: { role: 'owner' },
  globals: { viewer: 'Basic' },
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await addAda(canvasElement, userEvent);
    await expect(await dialog.findByRole('alert')).toHaveTextContent(
      'You do not have the permission for this.',
    );
  },
});

export const Dark = meta.story({ parameters: { look: { theme: 'dark' } } });
export const RightToLeft = meta.story({ parameters: { look: { dir: 'rtl' } } });
