import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { openPortal, show, type Shown } from '../../../test/portal.tsx';
import { useClient } from '../../query/index.ts';
import { FixAddressDialog, type FixAddressDialogProps } from './index.ts';

function Page({
  clientId = 'cl_okafor',
  memberId = 'mb_grace',
  ...props
}: Partial<FixAddressDialogProps> & { clientId?: string }) {
  const { data: client } = useClient(clientId);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {client && (
        <FixAddressDialog {...props} client={client} memberId={memberId} open={open} onOpenChange={setOpen} />
      )}
    </>
  );
}
const openDialog = async ({ user }: Shown, name: string) => {
  await user.click(screen.getByRole('button', { name: 'Open' }));
  return within(await screen.findByRole('dialog', { name }));
};
const retype = async ({ user }: Shown, dialog: ReturnType<typeof within>, email: string) => {
  const field = dialog.getByRole('textbox', { name: 'E-mail' });
  await user.clear(field);
  await user.type(field, email);
  return field;
};

test('changes an address and sends to it in one step', async () => {
  const onAddressFixed = vi.fn();
  const shown = await show(<Page onAddressFixed={onAddressFixed} />);
  const dialog = await openDialog(shown, 'Change the e-mail of Grace Okafor');
  const field = dialog.getByRole('textbox', { name: 'E-mail' });
  expect(field).toHaveValue('grace.okafor@gmial.example');
  expect(field).toHaveFocus();
  expect(field).toHaveAccessibleDescription(/^The last e-mail did not arrive: /);
  expect(dialog.getByRole('button', { name: 'Save and send' })).toHaveAccessibleDescription(
    'Change the address first',
  );
  await retype(shown, dialog, 'grace.okafor@gmail.example');
  expect(dialog.getByText(/will be mailed:/).parentElement).toHaveTextContent(
    '1 person will be mailed: Grace Okafor.',
  );
  expect(dialog.getByText(/stops working/)).toHaveTextContent(
    /^The link sent to grace.okafor@gmial.example on \d+ \w+ 2026 stops working.$/,
  );
  await shown.user.keyboard('{Enter}');
  await waitFor(() =>
    expect(shown.mockPortal.mails.map(({ to }) => to.address)).toEqual(['grace.okafor@gmail.example']),
  );
  await waitFor(() => expect(screen.getByRole('button', { name: 'Open' })).toHaveFocus());
  expect(onAddressFixed).toHaveBeenCalledWith(
    expect.objectContaining({ member: expect.objectContaining({ email: 'grace.okafor@gmail.example' }) }),
    expect.objectContaining({ reason: 'submit' }),
  );
  expect(screen.getByRole('status')).toHaveTextContent('Invite sent to grace.okafor@gmail.example');
});

test('changes an address without sending', async () => {
  const shown = await show(<Page memberId="mb_tom" />);
  const dialog = await openDialog(shown, 'Change the e-mail of Tom Okafor');
  await retype(shown, dialog, 'tom@okafor.example');
  await shown.user.click(dialog.getByRole('checkbox', { name: 'Send the invite to this address now' }));
  expect(dialog.getByText('Nobody will be mailed.')).toBeVisible();
  await shown.user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(screen.getByRole('status')).toHaveTextContent('The e-mail of Tom Okafor was changed'),
  );
  expect(shown.mockPortal.mails).toHaveLength(0);
});

test('adds an address to a member without one', async () => {
  const shown = await show(<Page clientId="cl_beatrix" memberId="mb_max" />);
  const dialog = await openDialog(shown, 'Add an e-mail for Maximilian von Hardenberg');
  await retype(shown, dialog, 'max@holloway.example');
  await shown.user.click(dialog.getByRole('button', { name: 'Save and send' }));
  await waitFor(() =>
    expect(shown.mockPortal.mails.map(({ to }) => to.address)).toEqual(['max@holloway.example']),
  );
});

test('says that an active member will sign in with the new address', async () => {
  const shown = await show(<Page memberId="mb_amelia" />);
  const dialog = await openDialog(shown, 'Change the e-mail of Amelia Okafor');
  expect(
    dialog.getByText(
      'Signing in with amelia.okafor@northmail.example ends. The account has to be activated again.',
    ),
  ).toBeVisible();
});

test('shows an error at the field, which keeps the focus', async () => {
  const shown = await show(<Page memberId="mb_tom" />);
  const dialog = await openDialog(shown, 'Change the e-mail of Tom Okafor');
  const field = await retype(shown, dialog, 'tom(at)northmail');
  await shown.user.click(dialog.getByRole('button', { name: 'Save and send' }));
  expect(field).toHaveAccessibleDescription('Enter an e-mail address such as ann@example.com');
  await waitFor(() => expect(field).toHaveFocus());
  await retype(shown, dialog, 'samuel@okaforjoinery.example');
  expect(field).toBeValid();
  await shown.user.click(dialog.getByRole('button', { name: 'Save and send' }));
  await waitFor(() =>
    expect(field).toHaveAccessibleDescription(
      /^Samuel Okafor, owner of .*, already signs in with this address\.$/,
    ),
  );
  await waitFor(() => expect(field).toHaveFocus());
});

test('keeps the draft after a failure, and lets onBeforeSend cancel', async () => {
  const opened = await openPortal();
  const mend = opened.mockPortal.fail('members.update', { kind: 'offline' });
  const onBeforeSend = vi.fn<NonNullable<FixAddressDialogProps['onBeforeSend']>>((input) => input);
  const shown = await show(<Page memberId="mb_tom" onBeforeSend={onBeforeSend} />, { opened });
  const dialog = await openDialog(shown, 'Change the e-mail of Tom Okafor');
  await retype(shown, dialog, 'tom@okafor.example');
  await shown.user.click(dialog.getByRole('button', { name: 'Save and send' }));
  expect(await dialog.findByRole('alert')).toHaveTextContent(
    'The portal could not be reached. Nothing was lost: try again.',
  );
  mend();
  onBeforeSend.mockReturnValueOnce(false);
  await shown.user.click(dialog.getByRole('button', { name: 'Save and send' }));
  await waitFor(() => expect(onBeforeSend).toHaveBeenCalledTimes(2));
  expect(dialog.getByRole('textbox', { name: 'E-mail' })).toHaveValue('tom@okafor.example');
  expect(shown.mockPortal.mails).toHaveLength(0);
});
