import { act, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '../../../test/portal.tsx';
import { ClientList } from './index.ts';

const check = (name: string) => screen.getByRole('checkbox', { name: `Select ${name}` });
const open = async () => {
  const rendered: string[] = [];
  const onSelectionChange = vi.fn();
  // Each row that renders reads the name of its checkbox.
  const select = (name: string) => {
    rendered.push(name);
    return `Select ${name}`;
  };
  const overrides = { actions: { select } };
  const cells: string[] = [];
  const status = ({ name }: { name: string }) => {
    cells.push(name);
    return null;
  };
  const slots = { row: { status } };
  const shown = await show(<ClientList selectable onSelectionChange={onSelectionChange} slots={slots} />, {
    scenario: 'large',
    provider: { overrides },
  });
  await screen.findByRole('button', { name: 'Ada Albach' });
  await act(() => new Promise((resolve) => setTimeout(resolve, 150)));
  rendered.length = 0;
  cells.length = 0;
  return { ...shown, rendered, cells, onSelectionChange };
};

test('renders only the checkbox of a row when it is selected or deselected', async () => {
  const { user, rendered, cells, onSelectionChange } = await open();
  await user.click(check('Ada Albach'));
  expect(rendered).toEqual(['Ada Albach']);
  expect(screen.getByRole('group', { name: '1 selected' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Select all 100,000' }));
  expect(onSelectionChange).toHaveBeenLastCalledWith({ kind: 'all-except', ids: [] }, { reason: 'user' });
  expect(screen.getByRole('checkbox', { name: 'Select all 100,000' })).toBeChecked();
  expect(screen.getByRole('button', { name: 'Clear selection' })).toHaveFocus();
  rendered.length = 0;
  await user.click(check('Ada Albach'));
  expect(rendered).toEqual(['Ada Albach']);
  expect(cells).toEqual([]);
  expect(screen.getByRole('group', { name: '99,999 selected' })).toBeVisible();
  expect(onSelectionChange).toHaveBeenLastCalledWith(
    { kind: 'all-except', ids: ['cl_0'] },
    { reason: 'user' },
  );
  await user.click(screen.getByRole('button', { name: 'Clear selection' }));
  expect(check('Ada Albach')).not.toBeChecked();
  expect(document.body).not.toHaveFocus();
});

test('selects all rows from the last one to this one with the shift key', async () => {
  const { user } = await open();
  await user.click(check('Ada Albeck & Amir'));
  await user.keyboard('{Shift>}');
  await user.click(check('Ada Alborn'));
  await user.keyboard('{/Shift}');
  await waitFor(() => expect(screen.getByRole('group', { name: '3 selected' })).toBeVisible());
});

test('starts a range at the client that was selected, wherever a refresh has moved it', async () => {
  const onSelectionChange = vi.fn();
  const { user, portal } = await show(<ClientList onSelectionChange={onSelectionChange} />);
  await screen.findByRole('button', { name: 'Amelia & Tom Okafor' });
  const names = () =>
    screen
      .getAllByRole('checkbox', { name: /^Select (?!all)/ })
      .map((box) => box.getAttribute('aria-label') ?? '');
  const before = names();
  const [from = '', to = ''] = [before[1], before[3]];
  await user.click(screen.getByRole('checkbox', { name: from }));
  const first = await portal.clients.create({
    kind: 'individual',
    members: [{ role: 'owner', name: { given: 'Aaron', family: 'Aaberg' }, email: null }],
  });
  await user.click(await screen.findByRole('button', { name: 'Refresh' }));
  await waitFor(() => expect(names()[0]).toContain('Aaron'));
  await user.keyboard('{Shift>}');
  await user.click(screen.getByRole('checkbox', { name: to }));
  await user.keyboard('{/Shift}');
  await screen.findByRole('group', { name: '3 selected' });
  expect(onSelectionChange.mock.lastCall?.[0].ids).not.toContain(first.id);
  for (const name of before.slice(1, 4)) expect(screen.getByRole('checkbox', { name })).toBeChecked();
  expect(screen.getByRole('checkbox', { name: before[0] ?? '' })).not.toBeChecked();
});

test('clears the selection on another search', async () => {
  const { user } = await open();
  await user.click(check('Ada Albach'));
  await user.type(screen.getByRole('searchbox'), 'zora winwood');
  await screen.findByRole('button', { name: 'Zora Winwood' }, { timeout: 60_000 });
  expect(screen.queryByRole('group', { name: /selected/ })).not.toBeInTheDocument();
});

test('announces that a search cleared the selection, and how many clients match', async () => {
  const { user } = await open();
  const said: string[] = [];
  // A screen reader announces what the region contains at the end of a task.
  const listener = new MutationObserver(() => said.push(screen.getByRole('status').textContent ?? ''));
  listener.observe(screen.getByRole('status'), { childList: true, subtree: true, characterData: true });
  await user.click(check('Ada Albach'));
  await user.type(screen.getByRole('searchbox'), 'zora winwood');
  await waitFor(() => expect(said.join(' ')).toContain('1 client matches'), { timeout: 60_000 });
  listener.disconnect();
  expect(said.join(' ')).toContain('The selection was cleared');
});
