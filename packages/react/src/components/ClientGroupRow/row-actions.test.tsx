import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '../../../test/portal.tsx';
import { ClientList } from '../ClientList/index.ts';
import type { OutgoingSend } from '../send-hooks/index.ts';

const openMenu = async (user: Awaited<ReturnType<typeof show>>['user'], name: string) => {
  await user.click(await screen.findByRole('button', { name: `Actions for ${name}` }));
  return within(await screen.findByRole('menu', { name: `Actions for ${name}` }));
};
const itemsOf = (menu: ReturnType<typeof within>) =>
  menu.getAllByRole('menuitem').map((item: HTMLElement) => item.textContent);
const row = (name: RegExp) => screen.findByRole('row', { name });

test('lists the actions for a household', async () => {
  const { user } = await show(<ClientList />);
  const menu = await openMenu(user, 'Amelia & Tom Okafor');
  expect(itemsOf(menu)).toEqual([
    'Send invite to all owners',
    'Send invite to owners not yet active',
    'Add co-owner',
    'Add guest',
    'Rename',
    'Assign staff',
    'Change plan',
    'Hide client',
  ]);
  await user.click(menu.getByRole('menuitem', { name: 'Send invite to owners not yet active' }));
  expect(await screen.findByRole('dialog', { name: 'Send invite to Tom Okafor' })).toBeVisible();
});

test('renames a client, updates the row at once, and returns the focus', async () => {
  const { user } = await show(<ClientList />);
  const menu = await openMenu(user, 'Amelia & Tom Okafor');
  await user.click(menu.getByRole('menuitem', { name: 'Rename' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Rename client' }));
  const field = dialog.getByRole('textbox', { name: 'Name' });
  await user.clear(field);
  await user.click(dialog.getByRole('button', { name: 'Save name' }));
  expect(field).toHaveAccessibleDescription('Enter a name');
  await user.type(field, 'Okafor household{Enter}');
  expect(await screen.findByRole('button', { name: 'Okafor household' })).toBeVisible();
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Actions for Okafor household' })).toHaveFocus(),
  );
  // It keeps its position until the list is refreshed.
  expect(await screen.findByText('List changed.')).toBeVisible();
});

test('offers only changes that have an effect for one client', async () => {
  const { user } = await show(<ClientList />);
  await user.click((await openMenu(user, 'Caroline Whitby')).getByRole('menuitem', { name: 'Assign staff' }));
  const staff = within(await screen.findByRole('dialog', { name: 'Assign staff' }));
  await staff.findByRole('option', { name: 'Nora Lindqvist' });
  expect(staff.queryByRole('option', { name: 'James Rourke' })).not.toBeInTheDocument();
  await user.click(staff.getByRole('radio', { name: 'Take off' }));
  expect(staff.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['James Rourke']);
  await user.click(staff.getByRole('button', { name: 'Take off 1 client' }));
  await waitFor(async () =>
    expect(within(await row(/Caroline Whitby/)).queryByRole('img')).not.toBeInTheDocument(),
  );

  await user.click((await openMenu(user, 'Caroline Whitby')).getByRole('menuitem', { name: 'Change plan' }));
  const plan = within(await screen.findByRole('dialog', { name: 'Change plan' }));
  expect(plan.getByRole('radio', { name: 'Pro' })).toBeChecked();
  await user.click(plan.getByRole('button', { name: 'Change plan' }));
  await waitFor(async () => expect(await row(/Caroline Whitby/)).toHaveTextContent('Pro'));

  await user.click((await openMenu(user, 'Caroline Whitby')).getByRole('menuitem', { name: 'Hide client' }));
  await user.click(
    within(await screen.findByRole('alertdialog', { name: 'Hide Caroline Whitby?' })).getByRole('button', {
      name: 'Hide',
    }),
  );
  await waitFor(async () => expect(await row(/Caroline Whitby/)).toHaveAttribute('data-hidden'));
  expect(
    (await openMenu(user, 'Caroline Whitby')).getByRole('menuitem', { name: 'Show client again' }),
  ).toBeVisible();
});

test('revokes an invitation after a confirmation', async () => {
  const { user } = await show(<ClientList defaultExpandedIds={['cl_okafor']} />);
  const menu = await openMenu(user, 'member Tom Okafor');
  expect(itemsOf(menu)).toEqual([
    'Send invite',
    'Fix address',
    'Timeline',
    'Make guest',
    'Revoke invitation',
    'Remove member',
  ]);
  await user.click(menu.getByRole('menuitem', { name: 'Revoke invitation' }));
  const dialog = within(
    await screen.findByRole('alertdialog', { name: 'Revoke the invitation of Tom Okafor?' }),
  );
  await user.click(dialog.getByRole('button', { name: 'Revoke' }));
  await waitFor(async () => expect(await row(/^Tom Okafor/)).toHaveTextContent(/Revoked 24\sNov\s2026/));
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Actions for member Tom Okafor' })).toHaveFocus(),
  );
});

test('lifts a suppression, and offers to send again', async () => {
  const { user } = await show(
    <ClientList defaultExpandedIds={['cl_noor']} defaultView={{ search: 'van der berg' }} />,
    { scenario: 'busy-portal' },
  );
  const menu = await openMenu(user, 'member Noor van der Berg');
  expect(itemsOf(menu)).toEqual([
    'Send inviteThe address refuses our e-mail. Change it to invite.',
    'Fix address',
    'Allow e-mail again',
    'Timeline',
    'Make guestThe last owner stays',
    'Revoke invitation',
    'Remove memberThe last owner stays',
  ]);
  await user.click(menu.getByRole('menuitem', { name: 'Allow e-mail again' }));
  const dialog = within(
    await screen.findByRole('alertdialog', { name: 'Allow e-mail to Noor van der Berg again?' }),
  );
  await user.click(dialog.getByRole('button', { name: 'Allow e-mail' }));
  expect(
    await screen.findByText('E-mail to Noor van der Berg is allowed again', { selector: 'li span' }),
  ).toBeVisible();
  expect(
    (await openMenu(user, 'member Noor van der Berg')).getByRole('menuitem', { name: 'Send invite' }),
  ).not.toHaveAttribute('aria-disabled');
});

test('disables an account and enables it again', async () => {
  const { user } = await show(<ClientList defaultExpandedIds={['cl_okafor']} />);
  await user.click(
    (await openMenu(user, 'member Amelia Okafor')).getByRole('menuitem', { name: 'Disable account' }),
  );
  await user.click(
    within(
      await screen.findByRole('alertdialog', { name: 'Disable the account of Amelia Okafor?' }),
    ).getByRole('button', { name: 'Disable' }),
  );
  await waitFor(async () => expect(await row(/^Amelia Okafor/)).toHaveTextContent('Disabled'));
  await user.click(
    (await openMenu(user, 'member Amelia Okafor')).getByRole('menuitem', { name: 'Enable account' }),
  );
  await user.click(
    within(
      await screen.findByRole('alertdialog', { name: 'Enable the account of Amelia Okafor?' }),
    ).getByRole('button', { name: 'Enable' }),
  );
  await waitFor(async () => expect(await row(/^Amelia Okafor/)).toHaveTextContent(/Last logged in/));
});

test('removes a member, and focuses the client', async () => {
  const { user } = await show(<ClientList defaultExpandedIds={['cl_okafor']} />);
  await user.click(
    (await openMenu(user, 'member Grace Okafor')).getByRole('menuitem', { name: 'Remove member' }),
  );
  await user.click(
    within(await screen.findByRole('alertdialog', { name: 'Remove Grace Okafor?' })).getByRole('button', {
      name: 'Remove',
    }),
  );
  await waitFor(() => expect(screen.queryByRole('row', { name: /^Grace Okafor/ })).not.toBeInTheDocument());
  await waitFor(() => expect(screen.getByRole('button', { name: 'Amelia & Tom Okafor' })).toHaveFocus());
});

test('makes a co-owner a guest, and the household an individual', async () => {
  const { user } = await show(<ClientList defaultExpandedIds={['cl_okafor']} />);
  await user.click((await openMenu(user, 'member Tom Okafor')).getByRole('menuitem', { name: 'Make guest' }));
  await user.click(
    within(await screen.findByRole('alertdialog', { name: 'Make Tom Okafor a guest?' })).getByRole('button', {
      name: 'Make guest',
    }),
  );
  await waitFor(async () => expect(await row(/^Tom Okafor/)).toHaveTextContent('Guest'));
  expect(await row(/^Amelia & Tom Okafor|^Amelia Okafor/)).toBeInTheDocument();
});

test('shows why an action is disabled: last owner, permission, recent send', async () => {
  const { user, portal, pass } = await show(<ClientList defaultExpandedIds={['cl_caroline']} />, {
    permissions: ['invitations.send'],
  });
  const menu = await openMenu(user, 'Caroline Whitby');
  expect(menu.getByRole('menuitem', { name: /^Rename/ })).toHaveTextContent('You do not have the permission');
  await user.keyboard('{Escape}');
  await portal.invitations.send('cl_caroline', { recipients: 'owners' });
  await screen.findByText('Invitation sent just now');
  const member = await openMenu(user, 'member Caroline Whitby');
  expect(member.getByRole('menuitem', { name: /^Send invite/ })).toHaveTextContent(
    'Sent 0 s ago. Send again in 60 s.',
  );
  expect(member.getByRole('menuitem', { name: /^Revoke/ })).toHaveTextContent(
    'You need the permission to revoke',
  );
  await pass(19_000);
  expect(member.getByRole('menuitem', { name: /^Send invite/ })).toHaveTextContent(
    /Sent (19|20) s ago. Send again in (41|40) s./,
  );
});

test('does not remove the last owner of an individual', async () => {
  const { user } = await show(<ClientList defaultExpandedIds={['cl_caroline']} />);
  const menu = await openMenu(user, 'member Caroline Whitby');
  expect(menu.getByRole('menuitem', { name: /^Make guest/ })).toHaveTextContent('The last owner stays');
  expect(menu.getByRole('menuitem', { name: /^Remove member/ })).toHaveTextContent('The last owner stays');
});

test('opens the timeline, and returns the focus to the menu button', async () => {
  const { user } = await show(<ClientList defaultExpandedIds={['cl_okafor']} />);
  await user.click((await openMenu(user, 'member Tom Okafor')).getByRole('menuitem', { name: 'Timeline' }));
  const timeline = within(await screen.findByRole('dialog', { name: 'Timeline of Tom Okafor' }));
  const lines = await timeline.findAllByRole('listitem');
  expect(lines[0]).toHaveTextContent(/^The link expires/);
  expect(lines.at(-1)).toHaveTextContent(/^Invitation sent/);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(screen.getByRole('button', { name: 'Actions for member Tom Okafor' })).toHaveFocus();
});

test('offers to fix or add the address where it prevents sending', async () => {
  // Returns nothing: what is sent stays as it is.
  const onBeforeSend = vi.fn((_send: OutgoingSend) => undefined);
  const { user, mockPortal } = await show(
    <ClientList defaultExpandedIds={['cl_okafor', 'cl_beatrix']} onBeforeSend={onBeforeSend} />,
  );
  expect(
    await screen.findByRole('button', { name: 'Add e-mail for Maximilian von Hardenberg' }),
  ).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Send invite to Grace Okafor' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Fix address of Grace Okafor' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Change the e-mail of Grace Okafor' }));
  const field = dialog.getByRole('textbox', { name: 'E-mail' });
  await user.clear(field);
  await user.type(field, 'grace.okafor@gmail.example');
  await user.click(dialog.getByRole('button', { name: 'Save and send' }));
  await waitFor(async () => expect(await row(/^Grace Okafor/)).toHaveTextContent('Invitation sent just now'));
  await waitFor(() =>
    expect(mockPortal.mails.map(({ to }) => to.address)).toEqual(['grace.okafor@gmail.example']),
  );
  expect(onBeforeSend).toHaveBeenCalledWith(
    expect.objectContaining({ to: 'address', email: 'grace.okafor@gmail.example', resend: true }),
  );
  await waitFor(() => expect(screen.getByRole('button', { name: 'Amelia & Tom Okafor' })).toHaveFocus());
});

test('calls the hooks of the host for sends from a row', async () => {
  const onBeforeSend = vi.fn((send: OutgoingSend) => ({ ...send, message: 'From the host' }));
  const onInvitationsSent = vi.fn();
  const { user, mockPortal } = await show(
    <ClientList
      defaultExpandedIds={['cl_caroline']}
      onBeforeSend={onBeforeSend}
      onInvitationsSent={onInvitationsSent}
    />,
  );
  await user.click(await screen.findByRole('button', { name: 'Send invite to Caroline Whitby' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Send invite' }));
  await waitFor(() => expect(mockPortal.mails[0]?.text).toContain('From the host'));
  expect(onBeforeSend).toHaveBeenCalledWith(
    expect.objectContaining({ to: 'client', clientId: 'cl_caroline' }),
  );
  expect(onInvitationsSent).toHaveBeenCalledWith(
    {
      to: 'client',
      result: expect.objectContaining({ sent: [expect.objectContaining({ clientId: 'cl_caroline' })] }),
    },
    { reason: 'submit' },
  );
});
