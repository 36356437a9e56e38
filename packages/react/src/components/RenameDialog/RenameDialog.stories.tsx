import { expect, waitFor, within } from 'storybook/test';
import preview from '../../../../../.storybook/preview.tsx';
import { useClient } from '../../query/index.ts';
import { RenameDialog } from './index.ts';

function Opened({ clientId }: { clientId: string }) {
  const { data: client } = useClient(clientId);
  return client ? <RenameDialog client={client} defaultOpen /> : null;
}

const meta = preview.meta({
  title: 'Components/RenameDialog',
  component: Opened,
  args: { clientId: 'cl_okafor' },
  parameters: { scenario: 'every-status', docs: { story: { inline: false, height: '360px' } } },
});
const dialogOf = async (canvasElement: HTMLElement) =>
  within(await within(canvasElement.ownerDocument.body).findByRole('dialog', { name: 'Rename client' }));

export const Open = meta.story({
  play: async ({ canvasElement }) => {
    await expect((await dialogOf(canvasElement)).getByRole('textbox', { name: 'Name' })).toHaveValue(
      'Amelia & Tom Okafor',
    );
  },
});

export const NameMissing = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await dialogOf(canvasElement);
    await userEvent.clear(dialog.getByRole('textbox', { name: 'Name' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Save name' }));
    await waitFor(() => expect(dialog.getByRole('textbox', { name: 'Name' })).toBeInvalid());
  },
});

export const Failed = meta.story({
  parameters: { faults: { 'clients.update': { kind: 'offline' } } },
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await dialogOf(canvasElement);
    await userEvent.type(dialog.getByRole('textbox', { name: 'Name' }), ' & family');
    await userEvent.click(dialog.getByRole('button', { name: 'Save name' }));
    await expect(await dialog.findByRole('alert')).toHaveTextContent(
      'The portal could not be reached. Nothing was lost: try again.',
    );
    await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('Amelia & Tom Okafor & family');
  },
});

export const VersionConflict = meta.story({
  parameters: { faults: { 'clients.update': { kind: 'problem', code: 'version-conflict' } } },
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await dialogOf(canvasElement);
    await userEvent.click(dialog.getByRole('button', { name: 'Save name' }));
    await expect(await dialog.findByRole('alert')).toHaveTextContent(
      'Somebody changed this meanwhile. Close and open it again.',
    );
  },
});

export const Dark = meta.story({ parameters: { look: { theme: 'dark' } } });
