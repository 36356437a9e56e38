import { QueryClient } from '@tanstack/react-query';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { StrictMode } from 'react';
import { expect, test, vi } from 'vitest';
import { openPortal, show, urlOf } from '../../test/portal.tsx';
import {
  clientsQuery,
  ClientList,
  enAU,
  FoyerProvider,
  foyerKeys,
  type FoyerProviderProps,
} from '../index.ts';
import { ar } from '../messages/ar/index.ts';
import { de } from '../messages/de/index.ts';
import { enUS } from '../messages/en-US/index.ts';
import { ja } from '../messages/ja/index.ts';
import { useSession } from '../query/index.ts';
import { useServerNow } from './index.ts';

const regionOf = (name: string) => within(screen.getByRole('region', { name }));

test('separates two providers that share a cache', async () => {
  const [full, bare] = [
    await openPortal({ origin: 'https://full.foyer.test' }),
    await openPortal({ origin: 'https://bare.foyer.test', scenario: 'empty' }),
  ];
  const queryClient = new QueryClient();
  render(
    <>
      <FoyerProvider portal={full.portal} queryClient={queryClient}>
        <ClientList label="Full" />
      </FoyerProvider>
      <FoyerProvider portal={bare.portal} queryClient={queryClient}>
        <ClientList label="Bare" />
      </FoyerProvider>
    </>,
  );
  expect(await regionOf('Full').findByRole('button', { name: 'Caroline Whitby' })).toBeVisible();
  expect(await regionOf('Bare').findByRole('heading', { name: 'Add your first client' })).toBeVisible();
  await act(() =>
    full.portal.clients.create({
      kind: 'individual',
      members: [{ role: 'owner', name: { given: 'Ada', family: 'Quist' } }],
    }),
  );
  await waitFor(() =>
    expect(screen.getByRole('region', { name: 'Full' })).toHaveTextContent('List changed.'),
  );
  expect(screen.getByRole('region', { name: 'Bare' })).not.toHaveTextContent('List changed.');
  queryClient.clear();
});

test('uses data prefetched into the host’s cache, and sets no defaults on it', async () => {
  const opened = await openPortal();
  const queryClient = new QueryClient();
  const before = JSON.stringify(queryClient.getDefaultOptions());
  await queryClient.prefetchQuery(clientsQuery(opened.portal, { sort: 'name', limit: 100, offset: 0 }));
  const fetch = vi.spyOn(opened.mockPortal, 'fetch');
  await show(<ClientList />, { opened, provider: { queryClient } });
  expect(await screen.findByRole('button', { name: 'Caroline Whitby' })).toBeVisible();
  expect(fetch.mock.calls.filter(([url]) => urlOf(url).includes('/clients'))).toHaveLength(0);
  expect(JSON.stringify(queryClient.getDefaultOptions())).toBe(before);
  queryClient.clear();
});

test('refetches a list that is older than the feed when the stream opens', async () => {
  const opened = await openPortal();
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery(clientsQuery(opened.portal, { sort: 'name', limit: 100, offset: 0 }));
  await opened.portal.clients.create({
    kind: 'individual',
    members: [{ role: 'owner', name: { given: 'Ada', family: 'Quist' } }],
  });
  await show(<ClientList />, { opened, provider: { queryClient } });
  expect(await screen.findByRole('button', { name: 'Ada Quist' })).toBeVisible();
  queryClient.clear();
});

test('applies events that arrive during a page request', async () => {
  const opened = await openPortal();
  const { user, mockPortal, portal } = await show(<ClientList defaultExpandedIds={['cl_caroline']} />, {
    opened,
  });
  await screen.findByRole('button', { name: 'Caroline Whitby' });
  const real = mockPortal.fetch;
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  vi.spyOn(mockPortal, 'fetch').mockImplementation(async (input, init) => {
    const response = await real(input, init);
    // Read before the send, received after it.
    if (urlOf(input).includes('/clients?')) await held;
    return response;
  });
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  await act(() => portal.invitations.send('cl_caroline', { recipients: 'owners' }));
  expect(await screen.findByText('Invitation sent just now')).toBeVisible();
  await act(async () => release());
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Refresh' })).not.toHaveAttribute('aria-busy'),
  );
  expect(screen.getByText('Invitation sent just now')).toBeVisible();
});

test('uses the firm’s time zone and locale unless the host overrides them', async () => {
  const Zone = () => <>{useSession().data?.firm.timeZone}</>;
  await show(<Zone />);
  expect(await screen.findByText('Europe/London')).toBeVisible();
  await show(<ClientList label="Said otherwise" />, {
    provider: {
      messages: { ...enAU, clientList: { ...enAU.clientList, addClient: 'New client' } },
      overrides: { clientList: { refresh: 'Again' } },
    },
  });
  const list = regionOf('Said otherwise');
  expect(await list.findByRole('button', { name: 'New client' })).toBeVisible();
  expect(list.getByRole('button', { name: 'Again' })).toBeVisible();
});

test('sets lang and dir on the root unless the host overrides them', async () => {
  const rootOf = async (provider: Partial<FoyerProviderProps>) => {
    const { container, unmount } = await show(<ClientList />, { provider });
    const root = container.querySelector('.foyer');
    const said = [root?.getAttribute('lang'), root?.getAttribute('dir')];
    unmount();
    return said;
  };
  expect(await rootOf({})).toEqual(['en-AU', null]);
  expect(await rootOf({ messages: ar })).toEqual(['ar', 'rtl']);
  expect(await rootOf({ messages: de })).toEqual(['de', 'ltr']);
  expect(await rootOf({ messages: ar, dir: 'ltr', lang: 'ar-EG' })).toEqual(['ar-EG', 'ltr']);
  expect(await rootOf({ messages: ar, dir: undefined })).toEqual(['ar', 'rtl']);
});

test.each([
  [undefined, undefined, '3 Oct 2026'],
  [de, undefined, '3. Okt. 2026'],
  [de, 'de-AT', '3. Okt. 2026'],
  [enUS, undefined, '3 Oct 2026'],
  [enUS, 'en-US', 'Oct 3, 2026'],
  [ja, undefined, '2026年10月3日'],
])(
  'formats dates in the locale of the messages unless the host sets another: %#',
  async (messages, locale, date) => {
    await show(<ClientList />, { scenario: 'every-status', provider: { messages, locale } });
    expect(await screen.findByText(date)).toBeVisible();
  },
);

test('applies events once under StrictMode', async () => {
  const opened = await openPortal();
  render(
    <StrictMode>
      <FoyerProvider portal={opened.portal}>
        <ClientList defaultExpandedIds={['cl_caroline']} />
      </FoyerProvider>
    </StrictMode>,
  );
  await screen.findByRole('button', { name: 'Caroline Whitby' });
  await act(() => opened.portal.invitations.send('cl_caroline', { recipients: 'owners' }));
  expect(await screen.findByText('Invitation sent just now')).toBeVisible();
});

test('leaves no stream, timer or cached data after unmounting', async () => {
  const opened = await openPortal();
  const closed = vi.fn();
  const subscribe = opened.portal.events.subscribe;
  const portal = {
    ...opened.portal,
    events: {
      subscribe: (...args: Parameters<typeof subscribe>) =>
        subscribe({ ...args[0], onStateChange: (state) => state === 'closed' && closed() }, args[1]),
    },
  };
  const set = vi.spyOn(globalThis, 'setTimeout');
  const clear = vi.spyOn(globalThis, 'clearTimeout');
  const { unmount } = render(
    <FoyerProvider portal={portal}>
      <ClientList defaultExpandedIds={['cl_bright']} />
    </FoyerProvider>,
  );
  await screen.findByText('Invitation sent just now');
  unmount();
  await waitFor(() => expect(closed).toHaveBeenCalledTimes(1));
  await new Promise((resolve) => setTimeout(resolve, 20));
  const cleared = new Set(clear.mock.calls.map(([timer]) => timer));
  const longLived = set.mock.results.filter(
    (result, index) => (set.mock.calls[index]?.[1] ?? 0) > 500 && !cleared.has(result.value),
  );
  expect(longLived).toEqual([]);
  set.mockRestore();
  clear.mockRestore();
});

test('reports a refused stream, and still shows the list', async () => {
  const opened = await openPortal();
  opened.mockPortal.fail('events.stream', { kind: 'problem', code: 'forbidden' });
  const onError = vi.fn();
  await show(<ClientList />, { opened, provider: { onError } });
  expect(await screen.findByRole('button', { name: 'Caroline Whitby' })).toBeVisible();
  await waitFor(() =>
    expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code: 'forbidden' }), {
      reason: 'feed',
      operation: 'events.stream',
    }),
  );
});

test('returns the portal’s time', async () => {
  const Now = () => <>{new Date(useServerNow('second')).toISOString()}</>;
  const { pass } = await show(<Now />);
  expect(screen.getByText('2026-11-24T09:41:00.000Z')).toBeVisible();
  await pass(7_500);
  expect(screen.getByText('2026-11-24T09:41:07.000Z')).toBeVisible();
});

test('starts keys with the library, the portal and the operation', async () => {
  const { portal } = await openPortal();
  expect(clientsQuery(portal, { search: 'okafor' }).queryKey).toEqual([
    'foyer',
    'https://portal.foyer.test',
    'clients.list',
    { search: 'okafor' },
  ]);
  expect(foyerKeys.all(portal.portalId)).toEqual(['foyer', 'https://portal.foyer.test']);
});
