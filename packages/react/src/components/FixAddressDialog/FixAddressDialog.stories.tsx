import { expect, waitFor, within } from 'storybook/test';
import preview from '../../../../../.storybook/preview.tsx';
import { useClient } from '../../query/index.ts';
import { FixAddressDialog, type FixAddressDialogProps } from './index.ts';

function Opened({ clientId, ...props }: Omit<FixAddressDialogProps, 'client'> & { clientId: string }) {
  const { data: client } = useClient(clientId);
  return client ? <FixAddressDialog {...props} client={client} defaultOpen /> : null;
}

const meta = preview.meta({
  title: 'Components/FixAddressDialog',
  component: Opened,
  args: { clientId: 'cl_okafor', memberId: 'mb_tom' },
  parameters: { scenario: 'every-status', docs: { story: { inline: false, height: '520px' } } },
});
const dialogOf = async (canvasElement: HTMLElement) =>
  within(await within(canvasElement.ownerDocument.body).findByRole('dialog'));

export const OpenInvitation = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await dialogOf(canvasElement);
    await userEvent.clear(dialog.getByRole('textbox', { name: 'E-mail' }));
    await userEvent.type(dialog.getByRole('textbox', { name: 'E-mail' }), 'tom@okafor.example');
    await expect(dialog.getByText(/stops working/)).toHaveTextContent(
      'The link sent to tom.okafor@northmail.example on 22 Nov 2026 stops working.',
    );
  },
});

export const ActiveMember = meta.story({ args: { memberId: 'mb_amelia' } });

export const ValidationError = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await dialogOf(canvasElement);
    await userEvent.clear(dialog.getByRole('textbox', { name: 'E-mail' }));
    await userEvent.type(dialog.getByRole('textbox', { name: 'E-mail' }), 'tom(at)northmail');
    await userEvent.click(dialog.getByRole('button', { name: 'Save and send' }));
    await waitFor(() => expect(dialog.getByRole('textbox', { name: 'E-mail' })).toBeInvalid());
  },
});

export const AddressTaken = meta.story({
  args: { clientId: 'cl_bright', memberId: 'mb_daniel' },
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await dialogOf(canvasElement);
    await userEvent.clear(dialog.getByRole('textbox', { name: 'E-mail' }));
    await userEvent.type(dialog.getByRole('textbox', { name: 'E-mail' }), 'amelia.okafor@northmail.example');
    await userEvent.click(dialog.getByRole('button', { name: 'Save and send' }));
    await waitFor(() =>
      expect(dialog.getByRole('textbox', { name: 'E-mail' })).toHaveAccessibleDescription(
        'Amelia Okafor, owner of Amelia & Tom Okafor, already signs in with this address.',
      ),
    );
  },
});

export const Failed = meta.story({
  parameters: { faults: { 'members.update': { kind: 'offline' } } },
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await dialogOf(canvasElement);
    await userEvent.type(dialog.getByRole('textbox', { name: 'E-mail' }), '.au');
    await userEvent.click(dialog.getByRole('button', { name: 'Save and send' }));
    await expect(await dialog.findByRole('alert')).toBeVisible();
  },
});

export const Forbidden = meta.story({ globals: { viewer: 'Basic' } });
export const Dark = meta.story({ parameters: { look: { theme: 'dark' } } });
export const RightToLeft = meta.story({ parameters: { look: { dir: 'rtl' } } });
export const NoAddressYet = meta.story({
  args: { clientId: 'cl_beatrix', memberId: 'mb_max' },
  play: async ({ canvasElement }) => {
    await expect(
      await within(canvasElement.ownerDocument.body).findByRole('dialog', {
        name: 'Add an e-mail for Maximilian von Hardenberg',
      }),
    ).toBeInTheDocument();
  },
});
