import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { show } from '../../../test/portal.tsx';
import { ClientList } from './index.ts';

const rowOf = async (name: string) => screen.findByRole('row', { name: new RegExp(name) });

test('it shows the clients of the firm', async () => {
  await show(<ClientList />);
  expect(await screen.findByRole('button', { name: 'Amelia & Tom Okafor' })).toBeVisible();
  expect(within(await rowOf('Caroline Whitby')).getByText('Not invited')).toBeVisible();
});
