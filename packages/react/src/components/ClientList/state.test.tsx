import { act, renderHook, screen, waitFor } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { openPortal, show } from '../../../test/portal.tsx';
import { FoyerProvider } from '../../index.ts';
import type { ClientListSlots, ClientSelection, UseClientListOptions } from './index.ts';
import { ClientList, defaultView, useClientList } from './index.ts';

/** The hook under a provider, once its first page is loaded. */
async function openHook(options: UseClientListOptions = {}) {
  const { portal } = await openPortal();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <FoyerProvider portal={portal}>{children}</FoyerProvider>
  );
  const hook = renderHook((props: UseClientListOptions) => useClientList(props), {
    wrapper,
    initialProps: options,
  });
  await waitFor(() => expect(hook.result.current.state.status).toBe('ready'));
  return {
    ...hook,
    get state() {
      return hook.result.current.state;
    },
    get actions() {
      return hook.result.current.actions;
    },
    get selection() {
      return hook.result.current.rowStates.getState().selection;
    },
  };
}

const some = (...ids: string[]): ClientSelection => ({ kind: 'some', ids });
const byNewest = [{ id: 'createdAt', desc: true }];
const byNameReversed = [{ id: 'name', desc: true }];
const proByNewest = { ...defaultView, filter: { plan: 'pro' as const }, sorting: byNewest };
const presetSlots: ClientListSlots = {
  toolbar: ({ actions }) => (
    <button
      onClick={() => {
        actions.setFilter({ plan: 'pro' });
        actions.setSorting(byNewest);
      }}
    >
      Preset
    </button>
  ),
};

test('keeps both changes when a filter and an order are set in one handler', async () => {
  const onViewChange = vi.fn();
  const { user } = await show(<ClientList onViewChange={onViewChange} slots={presetSlots} />);
  await user.click(await screen.findByRole('button', { name: 'Preset' }));
  expect(onViewChange).toHaveBeenLastCalledWith(proByNewest, { reason: 'sorting' });
  expect(await screen.findByRole('button', { name: 'Plan Pro' })).toBeVisible();
});

test('keeps both changes of one handler while the view is controlled', async () => {
  function Controlled() {
    const [view, setView] = useState(defaultView);
    return (
      <>
        <output>{JSON.stringify(view)}</output>
        <ClientList view={view} onViewChange={setView} slots={presetSlots} />
      </>
    );
  }
  const { user, container } = await show(<Controlled />);
  await user.click(await screen.findByRole('button', { name: 'Preset' }));
  expect(JSON.parse(container.querySelector('output')?.textContent ?? '')).toEqual(proByNewest);
});

test('keeps the typed search when the order is set in the same handler', async () => {
  const onViewChange = vi.fn();
  const list = await openHook({ onViewChange });
  act(() => {
    list.actions.setSearch('oka');
    list.actions.toggleSorting('createdAt');
  });
  expect([list.state.view.search, list.state.view.sorting]).toEqual(['oka', byNewest]);
  expect(onViewChange.mock.calls.map(([view]) => [view.search, view.sorting])).toEqual([
    ['oka', defaultView.sorting],
    ['oka', byNewest],
  ]);
});

test('keeps a selection that is set after a filter in the same handler', async () => {
  const onSelectionChange = vi.fn();
  const list = await openHook({ onSelectionChange });
  act(() => {
    list.actions.setFilter({ plan: 'pro' });
    list.actions.setSelection({ kind: 'some', ids: ['cl_okafor'] }, { reason: 'user' });
  });
  await waitFor(() => expect(list.state.query.plan).toBe('pro'));
  expect(list.selection).toEqual({ kind: 'some', ids: ['cl_okafor'] });
  expect(onSelectionChange).toHaveBeenCalledTimes(1);
});

test('clears a selection that was set before the filter, also in the same handler', async () => {
  const list = await openHook();
  act(() => {
    list.actions.setSelection({ kind: 'some', ids: ['cl_okafor'] });
    list.actions.setFilter({ plan: 'pro' });
  });
  await waitFor(() => expect(list.state.query.plan).toBe('pro'));
  expect(list.selection).toEqual({ kind: 'some', ids: [] });
});

test('announces the same order once', async () => {
  const onViewChange = vi.fn();
  const list = await openHook({ onViewChange });
  act(() => {
    list.actions.setSorting([{ id: 'createdAt', desc: true }]);
    list.actions.setSorting([{ id: 'createdAt', desc: true }]);
  });
  act(() => list.actions.setSorting([{ id: 'createdAt', desc: true }]));
  act(() => list.actions.setFilter({ plan: undefined }));
  expect(onViewChange).toHaveBeenCalledTimes(1);
});

test('passes the latest value to updaters', async () => {
  const list = await openHook();
  act(() => {
    list.actions.setSearch('oka');
    list.actions.setSearch((search) => `${search}for`);
    list.actions.setColumnVisibility({ plan: false });
    list.actions.setColumnVisibility((current) => ({ ...current, createdAt: true }));
  });
  expect(list.state.view.search).toBe('okafor');
  expect(list.state.view.columnVisibility).toEqual({ plan: false, createdAt: true });
  expect(list.state.columns.map(({ id }) => id)).toEqual([
    'status',
    'assignedStaff',
    'lastLoginAt',
    'createdAt',
  ]);
});

test('keeps the controlled view when the host ignores a change, and builds the next change on it', async () => {
  const onViewChange = vi.fn();
  const list = await openHook({ view: defaultView, onViewChange });
  act(() => list.actions.setFilter({ plan: 'pro' }));
  expect(list.state.view).toEqual(defaultView);
  act(() => list.actions.setSorting(byNameReversed));
  expect(onViewChange).toHaveBeenLastCalledWith(
    { ...defaultView, sorting: byNameReversed },
    { reason: 'sorting' },
  );
});

test('keeps its actions between renders', async () => {
  const list = await openHook();
  const { setFilter, setSelected, setExpanded } = list.actions;
  act(() => list.actions.setSorting(byNameReversed));
  expect(list.actions).toMatchObject({ setFilter, setSelected, setExpanded });
});

test('warns when the view changes from uncontrolled to controlled', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const list = await openHook();
  list.rerender({ view: defaultView });
  expect(warn).toHaveBeenCalledExactlyOnceWith(
    expect.stringContaining('ClientList view changed from uncontrolled to controlled'),
  );
  warn.mockRestore();
});

test('starts with the default selection', async () => {
  await show(<ClientList defaultSelection={some('cl_okafor')} />);
  expect(await screen.findByRole('group', { name: '1 selected' })).toBeVisible();
  expect(screen.getByRole('checkbox', { name: 'Select Amelia & Tom Okafor' })).toBeChecked();
});

test('presets, restores and clears a controlled selection by props', async () => {
  const onSelectionChange = vi.fn();
  const list = await openHook({ selection: some('cl_okafor'), onSelectionChange });
  expect(list.selection).toEqual(some('cl_okafor'));
  list.rerender({ selection: { kind: 'all-except', ids: ['cl_okafor'] }, onSelectionChange });
  expect(list.selection).toEqual({ kind: 'all-except', ids: ['cl_okafor'] });
  list.rerender({ selection: some(), onSelectionChange });
  expect(list.selection).toEqual(some());
  expect(onSelectionChange).not.toHaveBeenCalled();
});

test('keeps a controlled selection when the host ignores a change', async () => {
  const onSelectionChange = vi.fn();
  const list = await openHook({ selection: some('cl_okafor'), onSelectionChange });
  act(() => list.actions.clearSelection());
  expect(onSelectionChange).toHaveBeenCalledExactlyOnceWith(some(), { reason: 'user' });
  expect(list.selection).toEqual(some('cl_okafor'));
});

test('applies both of two selections in one handler', async () => {
  const list = await openHook();
  act(() => {
    list.actions.setSelected(true, { clientId: 'cl_okafor', index: undefined, range: false });
    list.actions.setSelection((current) => ({ ...current, ids: [...current.ids, 'cl_trust'] }));
  });
  expect(list.selection).toEqual(some('cl_okafor', 'cl_trust'));
});

test('reports whether the filter or the user cleared the selection', async () => {
  const onSelectionChange = vi.fn();
  const list = await openHook({ defaultSelection: some('cl_okafor'), onSelectionChange });
  act(() => list.actions.setFilter({ plan: 'pro' }));
  await waitFor(() =>
    expect(onSelectionChange).toHaveBeenCalledExactlyOnceWith(some(), { reason: 'filter-changed' }),
  );
  act(() => list.actions.selectAll());
  act(() => list.actions.clearSelection());
  expect(onSelectionChange).toHaveBeenLastCalledWith(some(), { reason: 'user' });
});

test('expands rows through updaters, and announces only changes', async () => {
  const onExpandedIdsChange = vi.fn();
  const list = await openHook({ defaultExpandedIds: ['cl_okafor'], onExpandedIdsChange });
  act(() => {
    list.actions.setExpanded(true, { clientId: 'cl_trust', reason: 'disclosure' });
    list.actions.setExpandedIds((ids) => [...ids, 'cl_bright']);
    list.actions.setExpandedIds(['cl_bright', 'cl_trust', 'cl_okafor']);
  });
  expect(onExpandedIdsChange.mock.calls).toEqual([
    [['cl_okafor', 'cl_trust'], { clientId: 'cl_trust', reason: 'disclosure' }],
    [['cl_okafor', 'cl_trust', 'cl_bright'], { reason: 'user' }],
  ]);
});
