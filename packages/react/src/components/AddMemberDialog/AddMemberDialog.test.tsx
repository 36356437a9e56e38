import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show, type Shown } from '../../../test/portal.tsx';
import { useClient } from '../../query/index.ts';
import { AddMemberDialog, type AddMemberDialogProps } from './index.ts';

function Opened({ clientId = 'cl_okafor', ...props }: Partial<AddMemberDialogProps> & { clientId?: string }) {
  const { data: client } = useClient(clientId);
  return client ? <AddMemberDialog {...props} client={client} defaultOpen /> : null;
}
const dialogNow = async () => within(await screen.findByRole('dialog', { name: 'Add member' }));
const fill = async (user: Shown['user'], given: string, email: string) => {
  const dialog = await dialogNow();
  await user.type(dialog.getByRole('textbox', { name: 'Given name' }), given);
  await user.type(dialog.getByRole('textbox', { name: 'E-mail' }), email);
  return dialog;
};

test('invites a guest at once, and says so before', async () => {
  const onMemberAdded = vi.fn();
  const { user, mockPortal } = await show(<Opened onMemberAdded={onMemberAdded} />);
  const dialog = await fill(user, 'Max', 'max@books.example');
  expect(dialog.getByText(/will be mailed:/).parentElement).toHaveTextContent(
    '1 person will be mailed: Max.',
  );
  await user.click(dialog.getByRole('button', { name: 'Add member' }));
  await waitFor(() => expect(mockPortal.mails.map(({ to }) => to.address)).toEqual(['max@books.example']));
  expect(onMemberAdded).toHaveBeenCalledTimes(1);
});

test('adds a co-owner without mailing', async () => {
  const onMemberAdded = vi.fn();
  const { user, mockPortal } = await show(<Opened defaultRole="owner" onMemberAdded={onMemberAdded} />);
  const dialog = await fill(user, 'Max', 'max@books.example');
  expect(dialog.getByText('Nobody will be mailed.')).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Add member' }));
  await waitFor(() =>
    expect(onMemberAdded).toHaveBeenCalledWith(
      expect.objectContaining({ member: expect.objectContaining({ role: 'owner' }) }),
      expect.objectContaining({ reason: 'submit' }),
    ),
  );
  expect(mockPortal.mails).toHaveLength(0);
});

test('makes an owner with a clashing address a guest, and keeps the focus in the form', async () => {
  const onMemberAdded = vi.fn();
  const { user } = await show(
    <Opened clientId="cl_trust" defaultRole="owner" onMemberAdded={onMemberAdded} />,
  );
  const dialog = await fill(user, 'Amelia', 'amelia.okafor@northmail.example');
  await user.click(dialog.getByRole('button', { name: 'Add member' }));
  await user.click(await dialog.findByRole('radio', { name: 'Add Amelia as a guest instead' }));
  expect(dialog.getByRole('radio', { name: 'Guest' })).toBeChecked();
  expect(dialog.getByRole('textbox', { name: 'E-mail' })).toHaveFocus();
  await user.click(dialog.getByRole('button', { name: 'Add member' }));
  await waitFor(() =>
    expect(onMemberAdded).toHaveBeenCalledWith(
      expect.objectContaining({ member: expect.objectContaining({ role: 'guest' }) }),
      expect.objectContaining({ reason: 'submit' }),
    ),
  );
});

test('renders the slots of the host', async () => {
  await show(
    <Opened slots={{ side: () => 'Ask the partner first', note: ({ state }) => `As ${state.draft.role}` }} />,
  );
  expect((await dialogNow()).getByText('Ask the partner first')).toBeVisible();
  expect((await dialogNow()).getByText('As guest')).toBeVisible();
});
