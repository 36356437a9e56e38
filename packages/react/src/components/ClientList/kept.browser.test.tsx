import '../../styles/styles.css';
import { createMockPortal } from '@foyer/mocks';
import { createPortalClient } from '@foyer/sdk';
import { QueryClient } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { FoyerProvider } from '../../index.ts';
import { ClientList } from './index.ts';

afterEach(cleanup);

const ROW = 48;
/** Row indexes in the middle of distant pages. */
const places = Array.from({ length: 20 }, (_, n) => 4_850 + n * 4_700);

async function open(queryClient: QueryClient) {
  const mockPortal = await createMockPortal({ scenario: 'large' });
  const portal = createPortalClient({
    baseUrl: mockPortal.origin,
    getToken: () => mockPortal.token,
    fetch: mockPortal.fetch,
    clock: mockPortal.clock,
  });
  render(
    <FoyerProvider portal={portal} queryClient={queryClient}>
      <ClientList selectable />
    </FoyerProvider>,
  );
  await screen.findByRole('button', { name: 'Ada Albach' });
  // Pages of clients are the queries with an offset.
  return {
    windows: () =>
      queryClient
        .getQueryCache()
        .getAll()
        .filter(({ queryKey }) => JSON.stringify(queryKey).includes('"offset"')).length,
  };
}

const table = () => screen.getByRole('table', { name: 'Client list' });
const rowAt = (index: number) =>
  within(table())
    .getAllByRole('row')
    .find((row) => row.ariaRowIndex === String(index + 1));

// Longer than the debounce of page fetches while scrolling, in milliseconds.
const REST = 200;

/** Scrolls to a row and waits until its page and the prefetched one are loaded, so that every visit fetches the same pages. */
async function stayAt(queryClient: QueryClient, index: number) {
  const [, body] = within(table()).getAllByRole('rowgroup');
  window.scrollTo({ top: (body?.getBoundingClientRect().top ?? 0) + window.scrollY + index * ROW });
  await waitFor(
    () =>
      expect(within(rowAt(index) ?? document.createElement('tr')).getByRole('checkbox')).toBeInTheDocument(),
    { timeout: 60_000 },
  );
  // This timer is started after the debounce on the same thread, so it fires after it on any machine.
  await new Promise((resolve) => setTimeout(resolve, REST));
  await waitFor(() => expect(queryClient.isFetching()).toBe(0));
}

async function visitAll(queryClient: QueryClient) {
  for (const place of places) await stayAt(queryClient, place);
  await stayAt(queryClient, 0);
}

test('caches only visited pages, and nothing more on a second visit', async () => {
  const queryClient = new QueryClient();
  const { windows } = await open(queryClient);
  const atFirst = { windows: windows(), elements: table().querySelectorAll('*').length };
  expect(atFirst.windows).toBe(1);
  await visitAll(queryClient);
  // The page of each visited row, and possibly the prefetched one.
  expect(windows()).toBeGreaterThanOrEqual(21);
  expect(windows()).toBeLessThanOrEqual(41);
  const afterOnce = windows();
  expect(within(table()).getAllByRole('row').length).toBeLessThanOrEqual(32);
  expect(table().querySelectorAll('*').length).toBeLessThanOrEqual(atFirst.elements + 60);
  expect(table().querySelectorAll('*').length).toBeLessThanOrEqual(1_000);
  await visitAll(queryClient);
  expect(windows()).toBe(afterOnce);
});

test('evicts pages outside the viewport with a short `gcTime`', async () => {
  const queryClient = new QueryClient({ defaultOptions: { queries: { gcTime: 50 } } });
  const { windows } = await open(queryClient);
  await visitAll(queryClient);
  await waitFor(() => expect(windows()).toBeLessThanOrEqual(2));
  expect(rowAt(0)).toBeVisible();
});
