import { createPortalClient } from '@foyer/sdk';
import { act, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { openPortal, show } from '../../../test/portal.tsx';
import { ClientList } from './index.ts';

const names = () =>
  screen
    .getAllByRole('button', { expanded: false })
    .flatMap((button) => (button.getAttribute('aria-haspopup') ? [] : (button.textContent ?? '')));
const ada = {
  kind: 'individual',
  members: [{ role: 'owner', name: { given: 'Ada', family: 'Quist' } }],
} as const;
const addedElsewhere = { ...ada, members: [...ada.members] };

test('sums up a client in its row', async () => {
  await show(<ClientList />);
  const row = await screen.findByRole('row', { name: /Amelia & Tom Okafor/ });
  expect(row).toHaveTextContent('1 of 2 activated');
  expect(row).toHaveTextContent('Undeliverable · Grace');
  expect(row).toHaveTextContent('Pro');
  expect(within(row).getByRole('img', { name: 'Nora Lindqvist and James Rourke' })).toBeVisible();
  expect(row).toHaveTextContent('3 Oct 2026');
  expect(screen.getByRole('row', { name: /Caroline Whitby/ })).toHaveTextContent(
    'caroline@whitbystudio.example',
  );
  expect(screen.getByText('clients')).toHaveTextContent('11 clients');
});

test('searches once the typing pauses', async () => {
  const { user, mockPortal } = await show(<ClientList />);
  await screen.findByRole('button', { name: 'Caroline Whitby' });
  const fetch = vi.spyOn(mockPortal, 'fetch');
  await user.type(screen.getByRole('searchbox', { name: 'Search name or e-mail' }), 'okafor');
  await waitFor(() =>
    expect(screen.queryByRole('button', { name: 'Caroline Whitby' })).not.toBeInTheDocument(),
  );
  expect(names()).toEqual([
    'Amelia & Tom Okafor',
    'Okafor Family Trust',
    'Samuel Okafor, Ngozi Okafor-Bright & Daniel Achebe',
  ]);
  expect(screen.getByRole('region', { name: 'Client list' })).toHaveTextContent('3 clients match');
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('3 clients match'));
  fetch.mockRestore();
});

test('names the search that has no match, and returns the focus to the field when it is cleared', async () => {
  const { user } = await show(<ClientList defaultView={{ search: 'okafro' }} />);
  expect(await screen.findByRole('heading', { name: 'No client matches “okafro”' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Clear search' }));
  expect(await screen.findByRole('button', { name: 'Caroline Whitby' })).toBeVisible();
  expect(screen.getByRole('searchbox')).toHaveFocus();
});

test('sorts by name or last login, in both directions', async () => {
  const { user } = await show(<ClientList />);
  await screen.findByRole('button', { name: 'Caroline Whitby' });
  expect(screen.getByRole('columnheader', { name: 'Client' })).toHaveAttribute('aria-sort', 'ascending');
  await user.click(screen.getByRole('button', { name: 'Client' }));
  await waitFor(() => expect(names()[0]).toBe('Yuki Tanabe'));
  await user.click(screen.getByRole('button', { name: 'Last login' }));
  await waitFor(() => expect(names()[0]).toBe('Adeline Marsh'));
  expect(screen.getByRole('columnheader', { name: 'Last login' })).toHaveAttribute('aria-sort', 'descending');
  expect(screen.getByRole('columnheader', { name: 'Client' })).not.toHaveAttribute('aria-sort');
});

test('offers to refresh when a client was added elsewhere, without inserting it', async () => {
  const { user, portal } = await show(<ClientList />);
  await screen.findByRole('button', { name: 'Caroline Whitby' });
  await act(() => portal.clients.create(addedElsewhere));
  await waitFor(() =>
    expect(screen.getByRole('region', { name: 'Client list' })).toHaveTextContent('List changed. Refresh'),
  );
  expect(screen.queryByRole('button', { name: 'Ada Quist' })).not.toBeInTheDocument();
  const [, link] = screen.getAllByRole('button', { name: 'Refresh' });
  if (link) await user.click(link);
  expect(await screen.findByRole('button', { name: 'Ada Quist' })).toBeVisible();
  expect(screen.getAllByRole('button', { name: 'Refresh' })).toHaveLength(1);
  expect(document.body).not.toHaveFocus();
});

test('offers to add a client on the first run', async () => {
  const { user } = await show(<ClientList />, { scenario: 'empty' });
  expect(await screen.findByRole('heading', { name: 'Add your first client' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Add client' }));
  expect(await screen.findByRole('dialog', { name: 'Add client' })).toBeVisible();
});

test('shows a failed request, and tries again', async () => {
  const opened = await openPortal();
  const restore = opened.mockPortal.fail('clients.list', { kind: 'offline' });
  const onError = vi.fn();
  const { user } = await show(<ClientList />, { opened, provider: { onError } });
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'The list could not be loaded. Nothing was sent.',
  );
  expect(onError).toHaveBeenCalledWith(expect.objectContaining({ kind: 'network' }), {
    reason: 'query',
    operation: 'clients.list',
  });
  restore();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('button', { name: 'Caroline Whitby' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Refresh' })).toHaveFocus();
});

test('shows a viewer without permission why nothing can be sent', async () => {
  const { user } = await show(<ClientList defaultExpandedIds={['cl_okafor']} />, { permissions: [] });
  expect(
    await screen.findByText(
      'You can see clients but not invite them. Ask an admin of Harbour & Lane Advisory.',
    ),
  ).toBeVisible();
  const send = await screen.findByRole('button', { name: 'Send invite to Tom Okafor' });
  expect(send).toHaveAccessibleDescription('You need the permission to send invitations');
  await user.click(send);
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Send invite to Amelia Okafor' })).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Add client' })).toHaveAccessibleDescription(
    'You do not have the permission',
  );
});

test('shows skeletons after 400 ms', async () => {
  const opened = await openPortal();
  opened.mockPortal.fail('clients.list', { kind: 'hang' });
  await show(<ClientList />, { opened });
  const table = await screen.findByRole('table', { name: 'Loading clients' });
  expect(within(table).getAllByRole('row')).toHaveLength(1);
  await waitFor(() => expect(within(table).getAllByRole('row')).toHaveLength(7));
  expect(table).toHaveAttribute('aria-busy', 'true');
});

test('shows since when it is offline, and keeps the rows', async () => {
  await show(<ClientList />);
  await screen.findByRole('button', { name: 'Caroline Whitby' });
  act(() => void window.dispatchEvent(new Event('offline')));
  expect(screen.getByText('You are offline. The list is from 09:41 and sends are paused.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Caroline Whitby' })).toBeVisible();
  act(() => void window.dispatchEvent(new Event('online')));
  expect(screen.queryByText(/You are offline/)).not.toBeInTheDocument();
});

test('offers to add an owner to an entity without one', async () => {
  const { user } = await show(<ClientList defaultExpandedIds={['cl_trust']} />);
  await user.click(await screen.findByRole('button', { name: 'Add owner' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Add member' }));
  expect(dialog.getByRole('radio', { name: 'Owner' })).toBeChecked();
  await user.type(dialog.getByRole('textbox', { name: 'Given name' }), 'Samuel');
  await user.type(dialog.getByRole('textbox', { name: 'E-mail' }), 'samuel@trust.example');
  expect(dialog.getByText(/Nobody will be mailed/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Add member' }));
  expect(await screen.findByRole('button', { name: 'Send invite to Samuel' })).toBeVisible();
  expect(screen.getByText('0 of 1 activated')).toBeVisible();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Okafor Family Trust' })).toHaveFocus());
});

test('keeps the focus in the row when another user sends and the focused button disappears', async () => {
  const { mockPortal } = await show(<ClientList defaultExpandedIds={['cl_caroline']} />);
  const button = await screen.findByRole('button', { name: 'Send invite to Caroline Whitby' });
  act(() => button.focus());
  const colleague = createPortalClient({
    baseUrl: mockPortal.origin,
    getToken: () => mockPortal.token,
    fetch: mockPortal.fetch,
    clock: mockPortal.clock,
  });
  await act(() => colleague.invitations.send('cl_caroline', { recipients: 'owners' }));
  await screen.findByText('Invitation sent just now');
  expect(screen.getByRole('button', { name: 'Caroline Whitby' })).toHaveFocus();
});

test('imports clients from the toolbar and on the first run', async () => {
  const { user, unmount } = await show(<ClientList />, { scenario: 'empty' });
  await user.click(await screen.findByRole('button', { name: 'Import a CSV' }));
  expect(await screen.findByRole('dialog', { name: /^Import/ })).toBeVisible();
  unmount();
  const second = await show(<ClientList />);
  await second.user.click(await screen.findByRole('button', { name: 'Import' }));
  expect(await screen.findByRole('dialog', { name: /^Import/ })).toBeVisible();
});

test('notifies the host when loading starts and fails', async () => {
  const opened = await openPortal();
  opened.mockPortal.fail('clients.list', { kind: 'offline' });
  const [onLoadStarted, onLoadFailed] = [vi.fn(), vi.fn()];
  await show(<ClientList onLoadStarted={onLoadStarted} onLoadFailed={onLoadFailed} />, { opened });
  await screen.findByRole('alert');
  expect(onLoadStarted).toHaveBeenCalledTimes(1);
  expect(onLoadFailed).toHaveBeenCalledWith(expect.objectContaining({ kind: 'network' }));
});

test('notifies the host of a start before a failure that the cache holds', async () => {
  const opened = await openPortal();
  opened.mockPortal.fail('clients.list', { kind: 'problem', code: 'forbidden' });
  const calls: string[] = [];
  function Remounted() {
    const [key, setKey] = useState(0);
    return (
      <>
        <button onClick={() => setKey(1)}>Mount again</button>
        <ClientList
          key={key}
          onLoadStarted={() => calls.push('started')}
          onLoadFailed={() => calls.push('failed')}
        />
      </>
    );
  }
  const { user } = await show(<Remounted />, { opened });
  await screen.findByRole('alert');
  expect(calls).toEqual(['started', 'failed']);
  await user.click(screen.getByRole('button', { name: 'Mount again' }));
  await waitFor(() => expect(calls.length).toBeGreaterThanOrEqual(4));
  expect(calls).toEqual(calls.map((_, i) => (i % 2 === 0 ? 'started' : 'failed')));
});
