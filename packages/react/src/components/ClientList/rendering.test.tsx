import { QueryClient } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import { Profiler } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { openPortal, show } from '../../../test/portal.tsx';
import { clientsQuery, FoyerProvider, sessionQuery } from '../../index.ts';
import type { ClientGroupRowSlots } from '../ClientGroupRow/index.ts';
import { ClientList } from './index.ts';

/** Records every render of every row with a profiler. */
function profiled() {
  const rendered: string[] = [];
  const row: ClientGroupRowSlots = {
    assignedStaff: ({ id }) => (
      <Profiler id={id} onRender={(of) => rendered.push(of)}>
        <span>{id}</span>
      </Profiler>
    ),
  };
  return { rendered, slots: { row } };
}

test('renders exactly one of 100,000 rows when it is expanded or receives an event', async () => {
  const { rendered, slots } = profiled();
  const { user, portal } = await show(<ClientList slots={slots} />, { scenario: 'large' });
  const disclosure = await screen.findByRole('button', { name: 'Ada Albach' });
  await act(() => new Promise((resolve) => setTimeout(resolve, 150)));
  expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '100000');
  rendered.length = 0;
  await user.click(disclosure);
  expect(rendered).toEqual(['cl_0']);
  await user.click(disclosure);
  expect(rendered).toEqual(['cl_0', 'cl_0']);
  rendered.length = 0;
  await act(() => portal.invitations.send('cl_7', { recipients: 'owners' }));
  await waitFor(() => expect(rendered).toContain('cl_7'));
  await act(() => new Promise((resolve) => setTimeout(resolve, 150)));
  // Each event is one render: the send, and the mail that left.
  expect([...new Set(rendered)]).toEqual(['cl_7']);
  expect(rendered.length).toBeLessThanOrEqual(3);
  rendered.length = 0;
  await act(() => portal.invitations.send('cl_70007', { recipients: 'owners' }));
  await act(() => new Promise((resolve) => setTimeout(resolve, 150)));
  expect(rendered).toEqual([]);
  expect(screen.queryByText('List changed.')).not.toBeInTheDocument();
});

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

test('renders only the row that is expanded', async () => {
  const { rendered, slots } = counted();
  const { user } = await show(<ClientList slots={slots} />);
  const disclosure = await screen.findByRole('button', { name: 'Caroline Whitby' });
  rendered.length = 0;
  await user.click(disclosure);
  expect([...new Set(rendered)]).toEqual(['cl_caroline']);
});

test('renders only the row that an event is about', async () => {
  const { rendered, slots } = counted();
  const { portal } = await show(<ClientList slots={slots} />);
  await screen.findByRole('button', { name: 'Caroline Whitby' });
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  rendered.length = 0;
  await act(() => portal.invitations.send('cl_caroline', { recipients: 'owners' }));
  await waitFor(() => expect(rendered).toContain('cl_caroline'));
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  expect([...new Set(rendered)]).toEqual(['cl_caroline']);
});

test('renders the rows on a server, without style attributes and warnings', async () => {
  const { portal } = await openPortal();
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery(sessionQuery(portal));
  await queryClient.prefetchQuery(clientsQuery(portal, { sort: 'name', limit: 100, offset: 0 }));
  const complain = vi.spyOn(console, 'error');
  const html = renderToString(
    <FoyerProvider portal={portal} queryClient={queryClient}>
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
