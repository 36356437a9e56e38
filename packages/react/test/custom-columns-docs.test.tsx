import { render, screen, within } from '@testing-library/react';
import type { ComponentType } from 'react';
import { expect, test } from 'vitest';
import { openDocsPage } from './page-blocks.ts';
import { openPortal } from './portal.tsx';

const page = openDocsPage('custom-columns.md');

const isComponent = (value: unknown): value is ComponentType => typeof value === 'function';

test('shows the columns of the complete example, in the order of its view', async () => {
  const { portal } = await openPortal();
  const { Clients } = await page.run(0, { '@foyer/sdk': { createPortalClient: () => portal } });
  if (!isComponent(Clients)) throw new Error('The block exports no component');
  render(<Clients />);
  const name = await screen.findByRole('rowheader', { name: /Amelia & Tom Okafor/ });
  expect(screen.getAllByRole('columnheader').map((header) => header.getAttribute('aria-label'))).toEqual([
    'Client',
    'Status',
    'Assets',
    'Plan',
    'Assigned staff',
    'Last login',
    'Tax reference',
  ]);
  const row = name.closest('tr');
  if (row === null) throw new Error('The name is in no row');
  expect(within(row).getByRole('cell', { name: '1,250,000' })).toBeVisible();
});
