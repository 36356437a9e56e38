import '../../styles/styles.css';
import { createMockPortal } from '@foyer/mocks';
import { createPortalClient } from '@foyer/sdk';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { FoyerProvider } from '../../index.ts';
import { ClientList } from './index.ts';

afterEach(cleanup);

async function open(list = <ClientList />) {
  const mockPortal = await createMockPortal({ scenario: 'large' });
  const fetch = vi.fn(mockPortal.fetch);
  const random = { number: () => 0, id: () => crypto.randomUUID() };
  const portal = createPortalClient({
    baseUrl: mockPortal.origin,
    getToken: () => mockPortal.token,
    fetch,
    clock: mockPortal.clock,
    random,
  });
  render(<FoyerProvider portal={portal}>{list}</FoyerProvider>);
  await screen.findByRole('button', { name: 'Ada Albach' });
  const asked = () =>
    fetch.mock.calls
      .map(([input]) => new URL(input instanceof Request ? input.url : input).searchParams.get('offset'))
      .filter((offset) => offset !== null);
  return { mockPortal, asked };
}

const frames = (count: number) =>
  new Promise<void>((resolve) => {
    const next = (left: number) => (left === 0 ? resolve() : requestAnimationFrame(() => next(left - 1)));
    next(count);
  });
const table = () => screen.getByRole('table', { name: 'Client list' });
const rowAt = (index: number) => table().querySelector<HTMLElement>(`[data-index="${index}"]`);
const topOf = (element: Element | null) => element?.getBoundingClientRect().top ?? Number.NaN;
const bodyTop = () => topOf(table().querySelector('tbody')) + window.scrollY;
const goTo = (index: number) => window.scrollTo({ top: bodyTop() + index * 48 });
/** Whether rows cover the whole viewport. */
const isCovered = () => {
  const seen = [...table().querySelectorAll<HTMLElement>('[data-index]')].map((row) =>
    row.getBoundingClientRect(),
  );
  return (
    Math.min(...seen.map(({ top }) => top)) <= 0 &&
    Math.max(...seen.map(({ bottom }) => bottom)) >=
      Math.min(window.innerHeight, topOf(table()) + table().offsetHeight) - 1
  );
};

test('renders only the visible rows, and exposes the number of all rows', async () => {
  const { asked } = await open();
  expect(table()).toHaveAttribute('aria-rowcount', '100000');
  expect(screen.getAllByRole('row').length).toBeLessThan(45);
  expect(document.documentElement.scrollHeight).toBeGreaterThan(4_800_000);
  expect(asked()).toEqual(['0']);
});

test('shows placeholders at once after a jump to the middle, then the clients with their row index', async () => {
  await open();
  goTo(51_203);
  await frames(2);
  expect(isCovered()).toBe(true);
  const row = await screen.findByRole('row', { name: /Leo Linborn/ });
  expect(Math.abs(topOf(row))).toBeLessThan(48);
  expect([row.getAttribute('aria-rowindex'), table().getAttribute('aria-rowcount')]).toEqual([
    '51204',
    '100000',
  ]);
});

test('scrolls to the last row', async () => {
  await open();
  window.scrollTo({ top: document.documentElement.scrollHeight });
  const last = await screen.findByRole('row', { name: /Zora Winwood/ });
  expect(last).toHaveAttribute('aria-rowindex', '100000');
  expect(last.getBoundingClientRect().bottom).toBeLessThanOrEqual(window.innerHeight);
});

test('fetches only the last page after a drag over hundreds of pages', async () => {
  const { asked } = await open();
  // The debounce runs on these timers, so that a slow machine does not end it in the middle of the drag.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    for (let index = 1_000; index <= 60_000; index += 1_000) {
      goTo(index);
      await frames(2);
      expect(isCovered()).toBe(true);
    }
    const duringDrag = asked().length;
    // `vi.waitFor` advances the fake timers; `waitFor` of Testing Library would wait on them.
    await vi.waitFor(() => expect(rowAt(60_003)).toHaveAttribute('data-key', 'cl_60003'), {
      timeout: 60_000,
    });
    // The first page and those of the first move, then those of the place where the drag ends.
    expect(duringDrag).toBeLessThanOrEqual(4);
    expect(asked().length - duringDrag).toBeLessThanOrEqual(2);
  } finally {
    vi.useRealTimers();
  }
});

test('shows the error of a failed page once, in the viewport, and tries again', async () => {
  const { mockPortal } = await open();
  const mend = mockPortal.fail('clients.list', { kind: 'problem', code: 'unavailable' });
  goTo(51_240);
  await screen.findByText('These clients could not be loaded.');
  expect(screen.getAllByRole('button', { name: 'Try again' })).toHaveLength(1);
  // Overscan rows above the viewport must not hold the error.
  const told = screen.getByRole('button', { name: 'Try again' }).getBoundingClientRect();
  expect(told.top).toBeGreaterThanOrEqual(0);
  expect(told.bottom).toBeLessThanOrEqual(window.innerHeight);
  expect(isCovered()).toBe(true);
  mend();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(rowAt(51_240)).toHaveAttribute('data-key', 'cl_51240'));
  expect(screen.queryByText('These clients could not be loaded.')).not.toBeInTheDocument();
});

test('keeps an expanded row and the focus while the user scrolls away and returns', async () => {
  const { mockPortal } = await open();
  goTo(51_198);
  const row = () => screen.findByRole('row', { name: /Leo Lamwick leo/ });
  await userEvent.click(within(await row()).getByRole('button', { name: 'Leo Lamwick' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Send invite to Leo Lamwick' }));
  await userEvent.click(
    within(await screen.findByRole('dialog')).getByRole('button', { name: 'Send invite' }),
  );
  await screen.findByText('Invitation sent just now');
  await waitFor(() => expect(mockPortal.mails).toHaveLength(1));
  expect(screen.queryByText('List changed.')).not.toBeInTheDocument();
  const disclosure = within(await row()).getByRole('button', { name: 'Leo Lamwick' });
  await waitFor(() => expect(disclosure).toHaveFocus());

  window.scrollTo({ top: 0 });
  await screen.findByRole('button', { name: 'Ada Albach' });
  // The focused row stays rendered, in its place.
  expect(disclosure).toHaveFocus();
  expect(topOf(disclosure)).toBeGreaterThan(2_000_000);
  goTo(51_198);
  await waitFor(async () => expect(Math.abs(topOf(await row()))).toBeLessThan(48));
  expect(within(await row()).getByRole('button', { name: 'Leo Lamwick' })).toHaveAttribute(
    'aria-expanded',
    'true',
  );
  expect(screen.getByText('Invitation sent just now')).toBeVisible();
});

test('scrolls in an ancestor of the host', async () => {
  const host = document.createElement('style');
  host.textContent = '.host { block-size: 500px; overflow: auto } .sideways { overflow-x: auto }';
  document.head.append(host);
  const { asked } = await open(
    <div className="host">
      <div className="sideways">
        <ClientList />
      </div>
    </div>,
  );
  const scroller = document.querySelector('.host');
  expect(screen.getAllByRole('row').length).toBeLessThan(35);
  scroller?.scrollTo({ top: scroller.scrollHeight });
  expect(await screen.findByRole('row', { name: /Zora Winwood/ })).toHaveAttribute('aria-rowindex', '100000');
  expect(screen.getAllByRole('row').length).toBeLessThan(35);
  expect(asked()).toEqual(['0', '99900']);
  host.remove();
});

test('selects all clients, also those that are not loaded yet', async () => {
  await open(<ClientList selectable />);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Select all 100,000' }));
  goTo(51_203);
  await waitFor(() => expect(rowAt(51_203)).toHaveAttribute('data-key', 'cl_51203'));
  expect(rowAt(51_203)).toHaveAttribute('data-selected');
});

test('keeps the visible rows in place when a row above them expands', async () => {
  await open();
  goTo(400);
  await waitFor(() => expect(rowAt(401)).toHaveAttribute('data-key', 'cl_401'));
  window.scrollBy({ top: 20 });
  await frames(3);
  const before = topOf(rowAt(402));
  within(rowAt(399) ?? document.body)
    .getAllByRole('button')[0]
    ?.click();
  await frames(4);
  expect(table().querySelectorAll('.foyer-MemberRow').length).toBeGreaterThan(0);
  expect(Math.abs(topOf(rowAt(402)) - before)).toBeLessThan(1);
});
