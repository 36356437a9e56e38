import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { show } from '../../../test/portal.tsx';
import {
  clientColumnHelper,
  defaultClientColumns,
  preliminaryDataColumn,
  type ClientCellContext,
  type ClientColumnDef,
} from '../../index.ts';
import { ClientList } from './index.ts';

const column = clientColumnHelper();
const headers = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
const rowOf = async (name: RegExp) => screen.findByRole('row', { name });

test('shows the columns of the host after those of the list, with the value of the accessor', async () => {
  const columns = [
    ...defaultClientColumns,
    preliminaryDataColumn({ key: 'taxReference', header: 'Tax reference' }),
    column.accessor(({ members }) => members.length, { id: 'people', header: 'People' }),
  ];
  await show(<ClientList columns={columns} />);
  expect(await rowOf(/Amelia & Tom Okafor/)).toBeVisible();
  expect(headers()).toEqual([
    'Client',
    'Status',
    'Plan',
    'Assigned staff',
    'Last login',
    'Tax reference',
    'People',
  ]);
  expect(within(await rowOf(/Amelia & Tom Okafor/)).getByRole('cell', { name: '4' })).toBeVisible();
});

test('renders cells as components, with the row, the column and the table of TanStack Table', async () => {
  function Counter({ row, table, column: { id }, getValue }: ClientCellContext) {
    const [count, setCount] = useState(0);
    const isLoaded = table.getRow(row.id).original === row.original;
    const others = table.getRowModel().rows.length;
    return (
      <button onClick={() => setCount(count + 1)}>
        {`${row.original.name}, ${id}, ${String(getValue())}, ${String(isLoaded && others > 1)}, ${row.getVisibleCells().length}: ${count}`}
      </button>
    );
  }
  const columns = [
    ...defaultClientColumns,
    column.accessor(({ plan }) => plan, { id: 'counter', header: 'Counter', cell: Counter }),
  ];
  const { user } = await show(<ClientList columns={columns} />);
  const start = 'Caroline Whitby, counter, starter, true, 12:';
  await user.click(await screen.findByRole('button', { name: `${start} 0` }));
  expect(await screen.findByRole('button', { name: `${start} 1` })).toBeVisible();
});

test('shows an error in the cell that throws, and all other cells', async () => {
  const silenced = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const columns = [
    ...defaultClientColumns,
    column.display({
      id: 'fragile',
      header: 'Fragile',
      cell: ({ row }) => {
        if (row.original.id === 'cl_okafor') throw new Error('no data');
        return 'fine';
      },
    }),
  ];
  await show(<ClientList columns={columns} />);
  expect(
    within(await rowOf(/Amelia & Tom Okafor/)).getByRole('cell', { name: 'Could not be shown' }),
  ).toBeVisible();
  expect(within(await rowOf(/Caroline Whitby/)).getByRole('cell', { name: 'fine' })).toBeVisible();
  silenced.mockRestore();
});

test('renders a header of the host as a component, and names it by its label', async () => {
  const columns = [
    ...defaultClientColumns,
    column.display({
      id: 'aum',
      header: ({ column: { id } }) => <em>{id.toUpperCase()}</em>,
      meta: { label: 'Assets under management' },
    }),
  ];
  await show(<ClientList columns={columns} />);
  const header = await screen.findByRole('columnheader', { name: 'Assets under management' });
  expect(header).toHaveTextContent('AUM');
});

test('replaces the cell of a column of the list', async () => {
  const columns = defaultClientColumns.map((def): ClientColumnDef =>
    def.id === 'plan' ? column.display({ ...def, cell: ({ row }) => `Plan ${row.original.plan}` }) : def,
  );
  await show(<ClientList columns={columns} />);
  expect(within(await rowOf(/Caroline Whitby/)).getByRole('cell', { name: 'Plan starter' })).toBeVisible();
  expect(headers()).toContain('Plan');
});

test('says how to create a column with a cell', async () => {
  const silenced = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await expect(show(<ClientList columns={[{ id: 'raw', cell: () => 'raw' }]} />)).rejects.toThrow(
    'Column "raw" has a component: create it with clientColumnHelper().display().',
  );
  silenced.mockRestore();
});

test('shows, hides and resets columns of the host in the dialog', async () => {
  const onViewChange = vi.fn();
  const columns = [
    ...defaultClientColumns,
    column.display({ id: 'aum', header: 'Assets', meta: { hiddenByDefault: true }, cell: () => '1' }),
  ];
  const { user } = await show(<ClientList columns={columns} onViewChange={onViewChange} />);
  await rowOf(/Caroline Whitby/);
  await user.click(screen.getByRole('button', { name: 'More about the list' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Columns…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Columns' }));
  await user.click(dialog.getByRole('checkbox', { name: 'Assets' }));
  expect(onViewChange).toHaveBeenLastCalledWith(
    expect.objectContaining({ columnVisibility: { aum: true } }),
    { reason: 'column-visibility' },
  );
  await user.click(dialog.getByRole('button', { name: 'Reset' }));
  expect(onViewChange).toHaveBeenLastCalledWith(
    expect.objectContaining({ columnVisibility: {}, columnOrder: [] }),
    { reason: 'columns-reset' },
  );
  await user.keyboard('{Escape}');
  await waitFor(() => expect(headers()).not.toContain('Assets'));
});

test('renders no row again when the width of a column changes', async () => {
  const cell = vi.fn(() => 'cell');
  const columns = [...defaultClientColumns, column.display({ id: 'aum', header: 'Assets', cell })];
  const { user } = await show(
    <ClientList
      columns={columns}
      slots={{
        toolbar: ({ actions }) => (
          <button onClick={() => actions.setColumnSizing({ aum: 200 })}>Widen</button>
        ),
      }}
    />,
  );
  await rowOf(/Caroline Whitby/);
  cell.mockClear();
  await user.click(screen.getByRole('button', { name: 'Widen' }));
  await waitFor(() =>
    expect(screen.getByRole('table').style.getPropertyValue('--foyer-columns')).toContain('200px'),
  );
  expect(cell).not.toHaveBeenCalled();
});

test("the setters of TanStack Table change the view's columns", async () => {
  const onViewChange = vi.fn();
  const columns = [
    ...defaultClientColumns,
    column.display({
      id: 'aum',
      header: ({ table, column: own }) => (
        <>
          <button onClick={() => own.toggleVisibility(false)}>Hide it</button>
          <button onClick={() => table.setColumnOrder(['aum', 'status'])}>First</button>
          <button onClick={() => own.pin('end')}>Pin it</button>
        </>
      ),
      meta: { label: 'Assets' },
      cell: () => 'cell',
    }),
  ];
  const { user } = await show(<ClientList columns={columns} onViewChange={onViewChange} />);
  await rowOf(/Caroline Whitby/);
  await user.click(screen.getByRole('button', { name: 'First' }));
  expect(onViewChange).toHaveBeenLastCalledWith(expect.objectContaining({ columnOrder: ['aum', 'status'] }), {
    reason: 'column-order',
  });
  await user.click(screen.getByRole('button', { name: 'Pin it' }));
  expect(onViewChange).toHaveBeenLastCalledWith(
    expect.objectContaining({ columnPinning: { start: [], end: ['aum'] } }),
    { reason: 'column-pinning' },
  );
  await user.click(screen.getByRole('button', { name: 'Hide it' }));
  await waitFor(() => expect(screen.queryByRole('columnheader', { name: 'Assets' })).not.toBeInTheDocument());
});
