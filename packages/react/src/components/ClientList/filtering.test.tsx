import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show, urlOf } from '../../../test/portal.tsx';
import { ClientList } from './index.ts';

const names = () =>
  screen
    .getAllByRole('button', { expanded: false })
    .flatMap((button) => (button.getAttribute('aria-haspopup') ? [] : (button.textContent ?? '')));
const listed = (expected: string[]) => waitFor(() => expect(names()).toEqual(expected));

test('statuses are chosen together in a menu that stays open, and the portal is asked', async () => {
  const { user, mockPortal } = await show(<ClientList />);
  await screen.findByRole('button', { name: 'Caroline Whitby' });
  const fetch = vi.spyOn(mockPortal, 'fetch');
  await user.click(screen.getByRole('button', { name: 'Status' }));
  const menu = within(await screen.findByRole('menu', { name: 'Filter by status' }));
  await user.click(menu.getByRole('menuitemcheckbox', { name: 'Expired' }));
  await user.click(menu.getByRole('menuitemcheckbox', { name: 'Undeliverable' }));
  expect(menu.getByRole('menuitemcheckbox', { name: 'Expired' })).toBeChecked();
  await user.keyboard('{Escape}');
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Status Expired, Undeliverable' })).toHaveFocus(),
  );
  await waitFor(() =>
    expect(
      fetch.mock.calls.some(([input]) => urlOf(input).includes('status=expired&status=undeliverable')),
    ).toBe(true),
  );
  await listed(['Amelia & Tom Okafor', 'Samuel Okafor, Ngozi Okafor-Bright & Daniel Achebe']);
  expect(screen.getByRole('region', { name: 'Client list' })).toHaveTextContent('2 clients match');
  await user.click(screen.getByRole('button', { name: 'Clear status' }));
  expect(screen.getByRole('button', { name: 'Status' })).toHaveFocus();
  await waitFor(() =>
    expect(screen.getByRole('region', { name: 'Client list' })).toHaveTextContent('11 clients'),
  );
});

test('staff are offered by name, the viewer first; the same again takes the filter off', async () => {
  const { user } = await show(<ClientList />);
  await screen.findByRole('button', { name: 'Caroline Whitby' });
  await user.click(screen.getByRole('button', { name: 'Staff' }));
  const menu = within(await screen.findByRole('menu', { name: 'Filter by staff' }));
  const [first] = await menu.findAllByRole('menuitemradio');
  expect(first).toHaveTextContent('Nora Lindqvist (you)');
  await user.click(await menu.findByRole('menuitemradio', { name: 'Teo Kimura' }));
  expect(await screen.findByRole('button', { name: 'Staff Teo Kimura' })).toBeVisible();
  await waitFor(() =>
    expect(screen.queryByRole('button', { name: 'Amelia & Tom Okafor' })).not.toBeInTheDocument(),
  );
});

test('what is asked for less often waits under "More", and stands beside the others once it is set', async () => {
  const { user } = await show(<ClientList />);
  await screen.findByRole('button', { name: 'Caroline Whitby' });
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(
    within(await screen.findByRole('group', { name: 'Kind' })).getByRole('menuitemradio', { name: 'Entity' }),
  );
  await listed(['Okafor Family Trust']);
  expect(screen.getByRole('button', { name: 'Kind Entity' })).toBeVisible();
});

test('nothing found by filters says how many are set, and clearing leads back to everything', async () => {
  const { user } = await show(
    <ClientList defaultView={{ search: 'okafro', filter: { plan: 'pro', kind: 'entity' } }} />,
  );
  expect(await screen.findByRole('heading', { name: 'No client matches “okafro”' })).toBeVisible();
  expect(screen.getByText('Search looks at names and e-mails. Two filters are also set.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(await screen.findByRole('button', { name: 'Caroline Whitby' })).toBeVisible();
  expect(screen.getByRole('searchbox')).toHaveFocus();
});

test('the order is chosen from a menu too, where no heading stands', async () => {
  const { user } = await show(<ClientList />);
  await screen.findByRole('button', { name: 'Caroline Whitby' });
  await user.click(screen.getByRole('button', { name: 'More about the list' }));
  await user.click(
    within(await screen.findByRole('group', { name: 'Sort by' })).getByRole('menuitemradio', {
      name: 'Name, Z to A',
    }),
  );
  await waitFor(() => expect(names()[0]).toBe('Yuki Tanabe'));
  expect(screen.getByRole('columnheader', { name: 'Client' })).toHaveAttribute('aria-sort', 'descending');
});

test('columns are left out, added and moved; a member goes with them', async () => {
  const { user } = await show(<ClientList defaultExpandedIds={['cl_okafor']} />);
  await screen.findByRole('button', { name: 'Caroline Whitby' });
  await user.click(screen.getByRole('button', { name: 'More about the list' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Columns…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Columns' }));
  expect(dialog.getByRole('checkbox', { name: 'Status' })).toBeDisabled();
  await user.click(dialog.getByRole('checkbox', { name: 'Plan' }));
  await user.click(dialog.getByRole('checkbox', { name: 'Added' }));
  await user.click(dialog.getByRole('button', { name: 'Move Added up' }));
  expect(dialog.getByRole('button', { name: 'Move Added up' })).toHaveFocus();
  await user.click(dialog.getByRole('button', { name: 'Move Status down' }));
  await user.keyboard('{Escape}');
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    'Client',
    'Assigned staff',
    'Status',
    'Added',
    'Last login',
  ]);
  expect(screen.getByRole('row', { name: /Caroline Whitby/ })).not.toHaveTextContent('Starter');
  expect(screen.getByRole('button', { name: 'Send invite to Tom Okafor' })).toBeVisible();
});

test('a saved view is one choice away, and says that it is in force for as long as it is', async () => {
  const views = [
    {
      id: 'chase',
      name: 'To chase',
      view: {
        filter: { status: ['expired' as const, 'undeliverable' as const] },
        sort: '-lastLoginAt' as const,
      },
    },
    { id: 'all', name: 'Everybody', view: {} },
  ];
  const onViewChange = vi.fn();
  const { user } = await show(<ClientList savedViews={views} onViewChange={onViewChange} />);
  await screen.findByRole('button', { name: 'Caroline Whitby' });
  await user.click(screen.getByRole('button', { name: 'Everybody' }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'To chase' }));
  await listed(['Amelia & Tom Okafor', 'Samuel Okafor, Ngozi Okafor-Bright & Daniel Achebe']);
  expect(onViewChange).toHaveBeenLastCalledWith(
    {
      search: '',
      filter: { status: ['expired', 'undeliverable'] },
      sort: '-lastLoginAt',
      columns: ['status', 'plan', 'assignedStaff', 'lastLoginAt'],
    },
    { reason: 'saved-view' },
  );
  expect(screen.getByRole('button', { name: 'To chase' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Clear status' }));
  expect(screen.getByRole('button', { name: 'Views' })).toBeVisible();
});

test('a host that holds the state decides', async () => {
  const onViewChange = vi.fn();
  const state = {
    search: '',
    filter: { plan: 'pro' as const },
    sort: 'name' as const,
    columns: ['status' as const],
  };
  const { user } = await show(<ClientList view={state} onViewChange={onViewChange} />);
  await screen.findByRole('button', { name: 'Plan Pro' });
  await user.click(screen.getByRole('button', { name: 'Clear plan' }));
  expect(onViewChange).toHaveBeenCalledWith({ ...state, filter: {} }, { reason: 'filter' });
  expect(screen.getByRole('button', { name: 'Plan Pro' })).toBeVisible();
});

test('what the host has narrowed for good is not offered', async () => {
  await show(<ClientList baseFilter={{ kind: 'entity' }} />);
  await listed(['Okafor Family Trust']);
  expect(screen.getByRole('region', { name: 'Client list' })).toHaveTextContent('1 client');
  expect(screen.queryByRole('button', { name: 'Clear filters' })).not.toBeInTheDocument();
});
