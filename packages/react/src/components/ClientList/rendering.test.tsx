import { QueryClient } from '@tanstack/react-query';
import { act, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { openPortal, show } from '../../../test/portal.tsx';
import { clientsQuery, FoyerProvider, sessionQuery } from '../../index.ts';
import type { ClientGroupRowSlots } from '../ClientGroupRow/index.ts';
import { ClientList } from './index.ts';

function counted() {
  const rendered: string[] = [];
  const row: ClientGroupRowSlots = {
    status: (client) => {
      rendered.push(client.id);
      return null;
    },
  };
  return { rendered, slots: { row } };
}

test('opening a row renders that row alone', async () => {
  const { rendered, slots } = counted();
  const { user } = await show(<ClientList slots={slots} />);
  const disclosure = await screen.findByRole('button', { name: 'Caroline Whitby' });
  rendered.length = 0;
  await user.click(disclosure);
  expect([...new Set(rendered)]).toEqual(['cl_caroline']);
});

test('an event renders the row that it is about', async () => {
  const { rendered, slots } = counted();
  const { client } = await show(<ClientList slots={slots} />);
  await screen.findByRole('button', { name: 'Caroline Whitby' });
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  rendered.length = 0;
  await act(() => client.invitations.send('cl_caroline', { recipients: 'owners' }));
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  expect([...new Set(rendered)]).toEqual(['cl_caroline']);
});

test('a server writes the rows out, without a style attribute and without a warning', async () => {
  const { client } = await openPortal();
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery(sessionQuery(client));
  await queryClient.prefetchQuery(clientsQuery(client, { sort: 'name', limit: 100, offset: 0 }));
  const complain = vi.spyOn(console, 'error');
  const html = renderToString(
    <FoyerProvider client={client} queryClient={queryClient}>
      <ClientList defaultExpandedIds={['cl_okafor']} />
    </FoyerProvider>,
  );
  expect(html).toContain('Amelia &amp; Tom Okafor');
  expect(html).toContain('Waiting for member to accept invitation (22\u00a0Nov\u00a02026)');
  expect(html).not.toContain('style=');
  expect(complain).not.toHaveBeenCalled();
  complain.mockRestore();
  queryClient.clear();
});
