import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { openPortal, show, urlOf } from '../../../test/portal.tsx';
import { ClientList } from './index.ts';

const check = (name: string) => screen.findByRole('checkbox', { name: `Select ${name}` });
const rowOf = (name: RegExp) => screen.findByRole('row', { name });
const files: { name: string; content: Promise<string> }[] = [];

// jsdom has no object URLs.
beforeEach(() => {
  files.length = 0;
  let last: Blob | undefined;
  Object.assign(URL, {
    createObjectURL(blob: Blob) {
      last = blob;
      return 'blob:file';
    },
    revokeObjectURL: () => undefined,
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (last) files.push({ name: this.download, content: last.text() });
  });
});

test('assigns staff to the selected clients, updates their rows, and notifies of the result', async () => {
  const { user } = await show(<ClientList />);
  await user.click(await check('Caroline Whitby'));
  await user.click(await check('Adeline Marsh'));
  await user.click(await screen.findByRole('button', { name: 'Assign staff' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Assign staff' }));
  expect(dialog.getByText('2 clients')).toBeVisible();
  await user.selectOptions(
    await dialog.findByRole('combobox', { name: 'Who' }),
    await dialog.findByRole('option', { name: 'James Rourke' }),
  );
  await user.click(dialog.getByRole('button', { name: 'Assign to 2 clients' }));
  expect(
    await screen.findByText('1 client changed, 1 was so already', { selector: 'li span' }),
  ).toBeVisible();
  await waitFor(async () =>
    expect(within(await rowOf(/Adeline Marsh/)).getByRole('img', { name: /James Rourke/ })).toBeVisible(),
  );
  expect(screen.getByRole('group', { name: '2 selected' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Assign staff' })).toHaveFocus();
});

test('changes the plan of all that match with one request', async () => {
  const { user, mockPortal } = await show(<ClientList defaultView={{ filter: { plan: 'starter' } }} />);
  await user.click(await check('Caroline Whitby'));
  await user.click(screen.getByRole('button', { name: /^Select all/ }));
  await user.click(await screen.findByRole('button', { name: 'Change plan' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Change plan' }));
  const fetch = vi.spyOn(mockPortal, 'fetch');
  await user.click(dialog.getByRole('button', { name: /^Change \d clients$/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  const [input, init] = fetch.mock.calls.find(([called]) => urlOf(called).endsWith('/bulk-updates')) ?? [];
  const body: unknown =
    input instanceof Request
      ? await input.clone().json()
      : JSON.parse(typeof init?.body === 'string' ? init.body : '');
  expect(body).toEqual({ selection: { filter: { plan: 'starter' }, except: [] }, plan: 'pro' });
  await waitFor(async () => expect(await rowOf(/Caroline Whitby/)).toHaveTextContent('Pro'));
  // They no longer match the filter: they stay, dimmed, until the list is refreshed.
  expect(await rowOf(/Caroline Whitby/)).toHaveAttribute('data-no-longer-matches');
  expect(await screen.findByText('List changed.')).toBeVisible();
});

test('keeps a client that no longer matches the status filter, dimmed, until the list is refreshed', async () => {
  const { user } = await show(<ClientList defaultView={{ filter: { status: ['not-invited'] } }} />);
  expect(await rowOf(/Caroline Whitby/)).not.toHaveAttribute('data-no-longer-matches');
  await user.click(screen.getByRole('button', { name: 'Actions for Caroline Whitby' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Send invite' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Send invite to Caroline Whitby' }));
  await user.click(dialog.getByRole('button', { name: 'Send invite' }));
  await waitFor(async () => expect(await rowOf(/Caroline Whitby/)).toHaveAttribute('data-no-longer-matches'));
  expect(await screen.findByText('List changed.')).toBeVisible();
  await user.click(screen.getAllByRole('button', { name: 'Refresh' }).at(-1) ?? document.body);
  await waitFor(() => expect(screen.queryByRole('row', { name: /Caroline Whitby/ })).not.toBeInTheDocument());
});

test('dims a client whose new name no longer matches the search', async () => {
  const { user } = await show(<ClientList defaultView={{ search: 'family trust' }} />);
  await user.click(await screen.findByRole('button', { name: 'Actions for Okafor Family Trust' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Rename' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Rename client' }));
  const field = dialog.getByRole('textbox', { name: 'Name' });
  await user.clear(field);
  await user.type(field, 'Studio');
  await user.click(dialog.getByRole('button', { name: 'Save name' }));
  expect(await rowOf(/Studio/)).toHaveAttribute('data-no-longer-matches');
});

test('confirms before hiding, keeps the row until the list is refreshed, and clears the selection', async () => {
  const { user } = await show(<ClientList />);
  await user.click(await check('Caroline Whitby'));
  await user.click(await screen.findByRole('button', { name: 'More for the selected clients' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Hide' }));
  const dialog = within(await screen.findByRole('alertdialog', { name: 'Hide 1 client?' }));
  await user.click(dialog.getByRole('button', { name: 'Hide' }));
  await waitFor(() =>
    expect(screen.getByRole('region', { name: 'Client list' })).toHaveTextContent('List changed.'),
  );
  expect(await rowOf(/Caroline Whitby/)).toHaveAttribute('data-no-longer-matches');
  expect(screen.queryByRole('group', { name: /selected/ })).not.toBeInTheDocument();
  await waitFor(() => expect(document.body).not.toHaveFocus());
});

test('exports the selected clients, or all that match without a selection', async () => {
  const { user } = await show(<ClientList defaultView={{ filter: { kind: 'entity' } }} />);
  await screen.findByRole('button', { name: 'Okafor Family Trust' });
  await user.click(screen.getByRole('button', { name: 'Export' }));
  expect(await screen.findByText('1 client exported', { selector: 'li span' })).toBeVisible();
  expect(files[0]?.name).toBe('clients-2026-11-24.csv');
  expect(await files[0]?.content).toContain('Okafor Family Trust');
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  await user.click(await check('Caroline Whitby'));
  await user.click(
    await within(screen.getByRole('group', { name: '1 selected' })).findByRole('button', { name: 'Export' }),
  );
  await waitFor(() => expect(files).toHaveLength(2));
  const content = await files[1]?.content;
  expect(content).toContain('Caroline Whitby');
  expect(content).not.toContain('Okafor');
});

test('shows a failed change in the dialog, and tries again', async () => {
  const opened = await openPortal();
  const mend = opened.mockPortal.fail('bulkUpdates.apply', { kind: 'problem', code: 'unavailable' });
  const { user } = await show(<ClientList />, { opened });
  await user.click(await check('Caroline Whitby'));
  await user.click(await screen.findByRole('button', { name: 'Change plan' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Change plan' }));
  await user.click(dialog.getByRole('button', { name: 'Change 1 client' }));
  expect(await dialog.findByRole('alert')).toHaveTextContent('The portal is busy. Try again in a moment.');
  mend();
  await user.click(dialog.getByRole('button', { name: 'Change 1 client' }));
  expect(await screen.findByText('1 client changed', { selector: 'li span' })).toBeVisible();
});

test('shows a viewer without permission the reason on each action', async () => {
  const { user } = await show(<ClientList />, { permissions: ['invitations.send'] });
  await user.click(await check('Caroline Whitby'));
  const bar = within(screen.getByRole('group', { name: '1 selected' }));
  for (const name of ['Assign staff', 'Change plan', 'Export'])
    expect(await bar.findByRole('button', { name })).toHaveAccessibleDescription(
      'You do not have the permission',
    );
  await user.click(bar.getByRole('button', { name: 'Change plan' }));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

test('sends invitations to the selected clients unless the host cancels, and notifies the host of the result', async () => {
  const onBeforeSend = vi
    .fn()
    .mockResolvedValueOnce(false)
    .mockImplementation((send: object) => ({ ...send, message: 'From the host' }));
  const onInvitationsSent = vi.fn();
  const { user, mockPortal } = await show(
    <ClientList onBeforeSend={onBeforeSend} onInvitationsSent={onInvitationsSent} />,
  );
  await user.click(await check('Caroline Whitby'));
  await user.click(await screen.findByRole('button', { name: 'Send invites' }));
  const dialog = within(await screen.findByRole('dialog', { name: /^Send invites/ }));
  await user.click(await dialog.findByRole('button', { name: 'Send 1 invite' }));
  expect(onBeforeSend).toHaveBeenCalledWith(expect.objectContaining({ to: 'many', message: null }));
  await user.click(await dialog.findByRole('button', { name: 'Send 1 invite' }));
  await waitFor(() => expect(mockPortal.mails).toHaveLength(1));
  expect(mockPortal.mails[0]?.text).toContain('From the host');
  await waitFor(() =>
    expect(onInvitationsSent).toHaveBeenCalledWith(
      {
        to: 'many',
        bulkSend: expect.objectContaining({ sent: 1, status: 'done' }),
      },
      { reason: 'done' },
    ),
  );
});

test('offers to resend where all listed clients were invited before', async () => {
  const { user } = await show(<ClientList defaultView={{ filter: { status: ['expired', 'waiting'] } }} />);
  await user.click(await check('Amelia & Tom Okafor'));
  expect(await screen.findByRole('button', { name: 'Resend invites' })).toBeVisible();
});

test('leaves notifications to a host that handles them', async () => {
  const onNotification = vi.fn();
  const { user } = await show(<ClientList />, { provider: { onNotification } });
  await user.click(await check('Caroline Whitby'));
  await user.click(await screen.findByRole('button', { name: 'Change plan' }));
  await user.click(
    within(await screen.findByRole('dialog', { name: 'Change plan' })).getByRole('button', {
      name: 'Change 1 client',
    }),
  );
  await waitFor(() =>
    expect(onNotification).toHaveBeenCalledWith({
      text: '1 client changed',
      icon: 'active',
      tone: 'positive',
    }),
  );
  expect(screen.queryByRole('region', { name: 'News' })).not.toBeInTheDocument();
  expect(screen.getByRole('status')).not.toHaveTextContent('1 client changed');
});

test('disables the export of an empty list, with the reason', async () => {
  await show(<ClientList defaultView={{ search: 'okafro' }} />);
  await screen.findByRole('heading', { name: 'No client matches “okafro”' });
  expect(screen.getByRole('button', { name: 'Export' })).toHaveAccessibleDescription(
    'There is nothing to export',
  );
});
