import { createPortalClient } from '@foyer/sdk';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { openPortal } from '../../../test/portal.tsx';
import { FoyerProvider } from '../../index.ts';
import { ClientList } from './index.ts';

/** Replaces kinds, plans, roles and statuses by values that only a newer portal knows. */
const newer: Record<string, string> = {
  '"kind":"individual"': '"kind":"syndicate"',
  '"plan":"starter"': '"plan":"gold"',
  '"role":"owner"': '"role":"trustee"',
  '"status":"open"': '"status":"paused"',
  '"status":"none"': '"status":"frozen"',
};

test('shows unknown values of a newer portal neutrally', async () => {
  const { mockPortal } = await openPortal();
  const complaint = vi.spyOn(console, 'error');
  const portal = createPortalClient({
    baseUrl: mockPortal.origin,
    getToken: () => mockPortal.token,
    clock: mockPortal.clock,
    async fetch(input, init) {
      const response = await mockPortal.fetch(input, init);
      if (!response.headers.get('content-type')?.startsWith('application/json')) return response;
      const text = Object.entries(newer).reduce(
        (body, [known, unknown]) => body.replaceAll(known, unknown),
        await response.text(),
      );
      return new Response(text, response);
    },
  });
  render(
    <FoyerProvider portal={portal}>
      <ClientList />
    </FoyerProvider>,
  );
  const harriet = await screen.findByRole('row', { name: /Harriet Penhaligon/ });
  expect(harriet).toHaveTextContent('gold');
  await userEvent.click(screen.getByRole('button', { name: 'Harriet Penhaligon' }));
  expect(screen.getByText('Status unknown')).toBeVisible();
  expect(complaint).not.toHaveBeenCalled();
});
