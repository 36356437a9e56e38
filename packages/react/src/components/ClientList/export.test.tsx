import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { show } from '../../../test/portal.tsx';
import { clientColumnHelper, defaultClientColumns } from '../../index.ts';
import { ClientList } from './index.ts';

const files: Promise<string>[] = [];
beforeEach(() => {
  files.length = 0;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) files.push(blob.text());
    return 'blob:clients';
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined);
});

const linesOf = async () => {
  await waitFor(() => expect(files).toHaveLength(1));
  return ((await files[0]) ?? '').replace('\uFEFF', '').trim().split('\r\n');
};

test('exports the columns shown, in their order', async () => {
  const { user } = await show(
    <ClientList
      defaultView={{ columnVisibility: { plan: false }, columnOrder: ['lastLoginAt', 'status'] }}
    />,
  );
  await screen.findByText('Caroline Whitby');
  await user.click(screen.getByRole('button', { name: 'Export' }));
  const [heading, ...rows] = await linesOf();
  expect(heading).toBe('Client,Last logged in,Activation status,Assigned staff');
  expect(rows).toContainEqual(expect.stringMatching(/^Caroline Whitby,,Not invited,/));
});

test('exports the texts of columns of the host, for the selected clients only', async () => {
  const assets = clientColumnHelper().display({
    id: 'assets',
    header: 'Assets',
    cell: ({ row }) => row.original.name.length,
    meta: { exportValue: ({ name }) => String(name.length) },
  });
  const unknown = clientColumnHelper().display({ id: 'chart', header: 'Chart', cell: () => 'chart' });
  const { user } = await show(
    <ClientList
      columns={[...defaultClientColumns, unknown, assets]}
      defaultView={{ columnOrder: ['assets', 'status', 'chart'] }}
    />,
  );
  await user.click(await screen.findByRole('checkbox', { name: 'Select Caroline Whitby' }));
  const bar = within(await screen.findByRole('group', { name: '1 selected' }));
  await user.click(bar.getByRole('button', { name: 'Export' }));
  const [heading, ...rows] = await linesOf();
  expect(heading).toBe('Client,Assets,Activation status,Plan,Assigned staff,Last logged in');
  expect(rows).toEqual([expect.stringMatching(/^Caroline Whitby,15,Not invited,Starter,/)]);
});
