import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show, urlOf } from '../../../test/portal.tsx';
import { ClientList, defaultView } from './index.ts';

const names = () =>
  screen
    .getAllByRole('button', { expanded: false })
    .flatMap((button) => (button.getAttribute('aria-haspopup') ? [] : (button.textContent ?? '')));
const listed = (expected: string[]) => waitFor(() => expect(names()).toEqual(expected));

test('filters by several statuses in a menu that stays open', async () => {
  const { user, mockPortal } = await show(<ClientList />);
  await screen.findByRole('button', { name: 'Caroline Whitby' });
  const fetch = vi.spyOn(mockPortal, 'fetch');
  await user.click(
    within(screen.getByRole('group', { name: 'Filters' })).getByRole('button', { name: 'Status' }),
  );
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
  expect(
    within(screen.getByRole('group', { name: 'Filters' })).getByRole('button', { name: 'Status' }),
  ).toHaveFocus();
  await waitFor(() =>
    expect(screen.getByRole('region', { name: 'Client list' })).toHaveTextContent('11 clients'),
  );
});

test('filters by staff, with the viewer first', async () => {
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

test('shows a rarely used filter in the menu "More", and as a chip once it is set', async () => {
  const { user } = await show(<ClientList />);
  await screen.findByRole('button', { name: 'Caroline Whitby' });
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(
    within(await screen.findByRole('group', { name: 'Kind' })).getByRole('menuitemradio', { name: 'Entity' }),
  );
  await listed(['Okafor Family Trust']);
  expect(screen.getByRole('button', { name: 'Kind Entity' })).toBeVisible();
});

test('says how many filters are set when there is no match, and clears them', async () => {
  const { user } = await show(
    <ClientList defaultView={{ search: 'okafro', filter: { plan: 'pro', kind: 'entity' } }} />,
  );
  expect(await screen.findByRole('heading', { name: 'No client matches “okafro”' })).toBeVisible();
  expect(screen.getByText('Search looks at names and e-mails. Two filters are also set.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(await screen.findByRole('button', { name: 'Caroline Whitby' })).toBeVisible();
  expect(screen.getByRole('searchbox')).toHaveFocus();
});

test('sorts from the menu too', async () => {
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

test('hides, adds and moves columns, in the rows of members too', async () => {
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

test('applies a saved view, and names it while it is active', async () => {
  const views = [
    {
      id: 'chase',
      name: 'To chase',
      view: {
        filter: { status: ['expired' as const, 'undeliverable' as const] },
        sorting: [{ id: 'lastLoginAt', desc: true }],
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
      ...defaultView,
      filter: { status: ['expired', 'undeliverable'] },
      sorting: [{ id: 'lastLoginAt', desc: true }],
    },
    { reason: 'saved-view' },
  );
  expect(screen.getByRole('button', { name: 'To chase' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Clear status' }));
  expect(screen.getByRole('button', { name: 'Views' })).toBeVisible();
});

test('keeps a controlled view when the host ignores a change', async () => {
  const onViewChange = vi.fn();
  const state = {
    ...defaultView,
    filter: { plan: 'pro' as const },
    columnVisibility: { plan: false },
  };
  const { user } = await show(<ClientList view={state} onViewChange={onViewChange} />);
  await screen.findByRole('button', { name: 'Plan Pro' });
  await user.click(screen.getByRole('button', { name: 'Clear plan' }));
  expect(onViewChange).toHaveBeenCalledWith({ ...state, filter: {} }, { reason: 'filter' });
  expect(screen.getByRole('button', { name: 'Plan Pro' })).toBeVisible();
});

test('does not offer filters that the base filter sets', async () => {
  await show(<ClientList baseFilter={{ kind: 'entity' }} />);
  await listed(['Okafor Family Trust']);
  expect(screen.getByRole('region', { name: 'Client list' })).toHaveTextContent('1 client');
  expect(screen.queryByRole('button', { name: 'Clear filters' })).not.toBeInTheDocument();
});
