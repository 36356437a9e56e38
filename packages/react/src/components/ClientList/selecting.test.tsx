import { act, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '../../../test/portal.tsx';
import { ClientList } from './index.ts';

const check = (name: string) => screen.getByRole('checkbox', { name: `Select ${name}` });
const open = async () => {
  const rendered: string[] = [];
  const onSelectionChange = vi.fn();
  // Each row that renders asks for the name of its checkbox.
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

test('choosing a row renders that row alone, and none of its other cells, also where all are chosen', async () => {
  const { user, rendered, cells, onSelectionChange } = await open();
  await user.click(check('Ada Albach'));
  expect(rendered).toEqual(['Ada Albach']);
  expect(screen.getByRole('group', { name: '1 selected' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Select all 100,000' }));
  expect(onSelectionChange).toHaveBeenLastCalledWith({ mode: 'all-but', except: new Set() });
  expect(screen.getByRole('checkbox', { name: 'Select all 100,000' })).toBeChecked();
  expect(screen.getByRole('button', { name: 'Clear selection' })).toHaveFocus();
  rendered.length = 0;
  await user.click(check('Ada Albach'));
  expect(rendered).toEqual(['Ada Albach']);
  expect(cells).toEqual([]);
  expect(screen.getByRole('group', { name: '99,999 selected' })).toBeVisible();
  expect(onSelectionChange).toHaveBeenLastCalledWith({ mode: 'all-but', except: new Set(['cl_0']) });
  await user.click(screen.getByRole('button', { name: 'Clear selection' }));
  expect(check('Ada Albach')).not.toBeChecked();
  expect(document.body).not.toHaveFocus();
});

test('with the shift key, all rows from the last one to this', async () => {
  const { user } = await open();
  await user.click(check('Ada Albeck & Amir'));
  await user.keyboard('{Shift>}');
  await user.click(check('Ada Alborn'));
  await user.keyboard('{/Shift}');
  await waitFor(() => expect(screen.getByRole('group', { name: '3 selected' })).toBeVisible());
});

test('another search ends the choice, and says so', async () => {
  const { user } = await open();
  await user.click(check('Ada Albach'));
  await user.type(screen.getByRole('searchbox'), 'zora winwood');
  await screen.findByRole('button', { name: 'Zora Winwood' }, { timeout: 60_000 });
  expect(screen.queryByRole('group', { name: /selected/ })).not.toBeInTheDocument();
});

test('a search that ends the choice says so, as well as what it found', async () => {
  const { user } = await open();
  const said: string[] = [];
  // What stands in the region when a turn is over is what a screen reader hears of it.
  const listener = new MutationObserver(() => said.push(screen.getByRole('status').textContent ?? ''));
  listener.observe(screen.getByRole('status'), { childList: true, subtree: true, characterData: true });
  await user.click(check('Ada Albach'));
  await user.type(screen.getByRole('searchbox'), 'zora winwood');
  await waitFor(() => expect(said.join(' ')).toContain('1 client matches'), { timeout: 60_000 });
  listener.disconnect();
  expect(said.join(' ')).toContain('The selection was cleared');
});
