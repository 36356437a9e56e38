import { createPortalClient } from '@foyer/sdk';
import { createAdapter } from '@foyer/sdk/adapter';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { createCrmAdapter } from '../../sdk/examples/own-backend/crm-adapter.ts';
import { createCrm } from '../../sdk/test/crm.ts';
import { ClientList, FoyerProvider } from '../src/index.ts';

test('shows, sends and follows events on a backend of the host’s own', async () => {
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  const crm = createCrm(12);
  const adapter = createCrmAdapter({
    baseUrl: 'https://office.example/crm',
    apiKey: 'key-1',
    fetch: crm.fetch,
  });
  // Polled often, so that news come at once.
  const portal = createPortalClient({
    adapter: createAdapter({
      ...adapter,
      events: { poll: () => Promise.reject(new Error('unused')), ...adapter.events, intervalMs: 20 },
    }),
  });
  render(
    <FoyerProvider portal={portal}>
      <ClientList />
    </FoyerProvider>,
  );
  const row = (name: RegExp) => screen.findByRole('row', { name });
  expect(await row(/Ann Family 012/)).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'Ann Family 003' }));
  await user.click(await screen.findByRole('button', { name: 'Send invite to Ann Family 003' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Send invite' }));
  expect(await screen.findByText('Invitation sent just now')).toBeVisible();
  expect(crm.requests).toContain('POST /customers/3/contacts/30/portal-mail');

  crm.rename(5, 'Ben Osei');
  expect(await row(/Ben Osei/)).toBeVisible();
});
