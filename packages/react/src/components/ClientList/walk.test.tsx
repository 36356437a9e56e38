import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { show } from '../../../test/portal.tsx';
import { ClientList } from './index.ts';

const lineOf = (name: string) => screen.findByRole('row', { name: new RegExp(`^${name} ·`) });
const says = async (name: string, words: string) =>
  waitFor(async () => expect(await lineOf(name)).toHaveTextContent(words), { timeout: 60_000 });

test('shows every step of the help article, from the list to the first login', async () => {
  const { user, mockPortal, pass } = await show(<ClientList />);

  // 3: click the name of a client or group; its members are shown.
  const disclosure = await screen.findByRole('button', { name: 'Amelia & Tom Okafor' });
  expect(disclosure).toHaveAttribute('aria-expanded', 'false');
  await user.click(disclosure);
  expect(disclosure).toHaveAttribute('aria-expanded', 'true');
  await says('Tom Okafor', 'Waiting for member to accept invitation (22 Nov 2026)');

  // 4, 5: 'Send invite' beside the member; with a digital form or alone.
  await user.click(screen.getByRole('button', { name: 'Send invite to Tom Okafor' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Send invite to Tom Okafor' }));
  await user.click(dialog.getByRole('radio', { name: 'Invite with a digital form' }));
  await user.selectOptions(
    dialog.getByRole('combobox', { name: 'Digital form' }),
    await dialog.findByRole('option', { name: 'Source of funds' }),
  );
  await user.type(dialog.getByRole('textbox', { name: 'Personal message' }), 'See you on Tuesday');
  await user.click(dialog.getByRole('button', { name: 'Send invite' }));

  // 6: 'Invitation sent just now', at once, and no button until it may be sent again.
  await says('Tom Okafor', 'Invitation sent just now');
  expect(
    within(await lineOf('Tom Okafor')).queryByRole('button', { name: /^Send invite/ }),
  ).not.toBeInTheDocument();
  expect(screen.getByRole('status')).toHaveTextContent('Invite sent to Tom Okafor');
  await waitFor(() => expect(disclosure).toHaveFocus());

  // 7: the mail.
  await waitFor(() => expect(mockPortal.mails).toHaveLength(1));
  expect(mockPortal.mails[0]?.to.address).toBe('tom.okafor@northmail.example');
  expect(mockPortal.mails[0]?.text).toContain('> See you on Tuesday');
  expect(mockPortal.mails[0]?.text).toContain('Next: Source of funds.');

  // 8: a minute later it waits, and can be sent again.
  await pass(60_000);
  await says('Tom Okafor', 'Waiting for member to accept invitation (24 Nov 2026)');
  expect(screen.getByRole('button', { name: 'Send invite to Tom Okafor' })).toBeVisible();

  // 10: the list updates without a refresh.
  await act(() => mockPortal.activate('mb_tom'));
  await says('Tom Okafor', 'Activated 24 Nov 2026');
  expect(await screen.findByText('2 of 2 activated')).toBeVisible();
  await act(() => mockPortal.signIn('mb_tom'));
  await says('Tom Okafor', 'Last logged in 24 Nov 2026');
  expect(screen.queryByText('List changed.')).not.toBeInTheDocument();
});

test('warns that a second invitation invalidates the first link', async () => {
  const { user, mockPortal, pass } = await show(<ClientList defaultExpandedIds={['cl_caroline']} />);
  const send = async () => {
    await user.click(await screen.findByRole('button', { name: 'Send invite to Caroline Whitby' }));
    const dialog = within(await screen.findByRole('dialog'));
    const note = dialog.getByText(/The link works until/).textContent?.replaceAll('\u00a0', ' ');
    await user.click(dialog.getByRole('button', { name: 'Send invite' }));
    await says('Caroline Whitby', 'Invitation sent just now');
    return note;
  };
  expect(await send()).not.toMatch(/stops working/);
  await pass(61_000);
  expect(await send()).toMatch(/The one sent on 24 Nov 2026 stops working\./);
  await waitFor(() => expect(mockPortal.mails).toHaveLength(2));
  expect(mockPortal.mails[0]?.link).not.toBe(mockPortal.mails[1]?.link);
});

test('sends to all owners of a household that can be invited', async () => {
  const { user, mockPortal } = await show(<ClientList defaultExpandedIds={['cl_bright']} />);
  const menuButton = await screen.findByRole('button', {
    name: 'Actions for Samuel Okafor, Ngozi Okafor-Bright & Daniel Achebe',
  });
  await user.click(menuButton);
  await user.click(await screen.findByRole('menuitem', { name: 'Send invite to all owners' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Send invite to all owners' }));
  expect(dialog.getByRole('checkbox', { name: /Samuel Okafor/ })).toBeDisabled();
  expect(dialog.getByRole('checkbox', { name: /Samuel Okafor/ })).toHaveAccessibleDescription(
    'Sent 20 s ago. Send again in 40 s.',
  );
  await user.click(dialog.getByRole('checkbox', { name: /Daniel Achebe/ }));
  expect(dialog.getByRole('button', { name: 'Send 1 invite' })).toBeVisible();
  await user.click(dialog.getByRole('checkbox', { name: /Daniel Achebe/ }));
  await user.click(dialog.getByRole('button', { name: 'Send 2 invites' }));
  await says('Ngozi Okafor-Bright', 'Invitation sent just now');
  await says('Daniel Achebe', 'Invitation sent just now');
  await waitFor(() =>
    expect(mockPortal.mails.map(({ to }) => to.address)).toEqual([
      'ngozi.bright@fastpost.example',
      'd.achebe@achebelegal.example',
    ]),
  );
  await waitFor(() => expect(menuButton).toHaveFocus());
});

test("shows why an e-mail is undeliverable in the member's row", async () => {
  const { user, mockPortal, pass } = await show(<ClientList defaultExpandedIds={['cl_caroline']} />);
  mockPortal.setRelay(async () => ({ state: 'refused', reason: 'No such mailbox' }));
  await user.click(await screen.findByRole('button', { name: 'Send invite to Caroline Whitby' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Send invite' }));
  await says('Caroline Whitby', 'Undeliverable');
  expect(await lineOf('Caroline Whitby')).toHaveTextContent('No such mailbox');
  await pass(61_000);
  expect(screen.getByRole('button', { name: 'Fix address of Caroline Whitby' })).toBeVisible();
});
