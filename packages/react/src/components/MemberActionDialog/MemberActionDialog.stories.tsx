import { expect, waitFor, within } from 'storybook/test';
import preview from '../../../../../.storybook/preview.tsx';
import { useClient } from '../../query/index.ts';
import { MemberActionDialog, type MemberAction } from './index.ts';

function Asked({ action, clientId, memberId }: { action: MemberAction; clientId: string; memberId: string }) {
  const { data: client } = useClient(clientId);
  const member = client?.members.find(({ id }) => id === memberId);
  return client && member ? (
    <MemberActionDialog action={action} client={client} member={member} defaultOpen />
  ) : null;
}

const meta = preview.meta({
  title: 'Components/MemberActionDialog',
  component: Asked,
  args: { action: 'revoke' as const, clientId: 'cl_okafor', memberId: 'mb_tom' },
  parameters: { scenario: 'every-status', docs: { story: { inline: false, height: '360px' } } },
});
const asks =
  (question: string) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }) => {
    const dialog = await within(canvasElement.ownerDocument.body).findByRole('alertdialog', {
      name: question,
    });
    await waitFor(() => expect(dialog).toBeVisible());
  };

export const Revoke = meta.story({ play: asks('Revoke the invitation of Tom Okafor?') });
export const Disable = meta.story({
  args: { action: 'disable', memberId: 'mb_amelia' },
  play: asks('Disable the account of Amelia Okafor?'),
});
export const Enable = meta.story({
  args: { action: 'enable', clientId: 'cl_rufus', memberId: 'mb_rufus' },
  play: asks('Enable the account of Rufus Tennant?'),
});
export const Remove = meta.story({ args: { action: 'remove' }, play: asks('Remove Tom Okafor?') });
export const MakeGuest = meta.story({
  args: { action: 'makeGuest' },
  play: asks('Make Tom Okafor a guest?'),
});
export const MakeOwner = meta.story({
  args: { action: 'makeOwner', memberId: 'mb_priya' },
  play: asks('Make Priya Raman an owner?'),
});
export const AllowMailAgain = meta.story({
  args: { action: 'liftSuppression', memberId: 'mb_grace' },
  play: asks('Allow e-mail to Grace Okafor again?'),
});

export const Pending = meta.story({
  parameters: { faults: { 'invitations.revoke': { kind: 'hang' } } },
  play: async ({ canvasElement, userEvent }) => {
    const dialog = within(await within(canvasElement.ownerDocument.body).findByRole('alertdialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Revoke' }));
    await expect(await dialog.findByRole('button', { name: 'Working…' })).toHaveAttribute(
      'aria-busy',
      'true',
    );
  },
});

export const Failed = meta.story({
  parameters: { faults: { 'invitations.revoke': { kind: 'offline' } } },
  play: async ({ canvasElement, userEvent }) => {
    const dialog = within(await within(canvasElement.ownerDocument.body).findByRole('alertdialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Revoke' }));
    await expect(await dialog.findByRole('alert')).toHaveTextContent(
      'The portal could not be reached. Nothing was lost: try again.',
    );
  },
});

export const Forbidden = meta.story({
  globals: { viewer: 'Basic' },
  play: async ({ canvasElement, userEvent }) => {
    const dialog = within(await within(canvasElement.ownerDocument.body).findByRole('alertdialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Revoke' }));
    await expect(await dialog.findByRole('alert')).toHaveTextContent(
      'You do not have the permission for this.',
    );
  },
});

export const Dark = meta.story({ parameters: { look: { theme: 'dark' } } });
export const RightToLeft = meta.story({ parameters: { look: { dir: 'rtl' } } });
