import '../../styles/styles.css';
import { createMockPortal, scenarios, type FirmSeed } from '@foyer/mocks';
import { createPortalClient } from '@foyer/sdk';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { FoyerProvider } from '../../index.ts';
import { ClientList } from './index.ts';

afterEach(cleanup);

const ROW = 48;
const now = Date.parse('2026-11-24T09:41:00.000Z');

/** A firm with numbered clients. */
function firmOf(count: number): FirmSeed {
  const seed = scenarios.large(now);
  return {
    ...seed,
    lazyClients: {
      count,
      at(index) {
        const client = seed.lazyClients?.at(index % 100_000);
        if (client === undefined) throw new Error('The scenario has no clients');
        return {
          ...client,
          id: `cl_${index}`,
          name: `Client ${String(index + 1).padStart(7, '0')}`,
          members: client.members.map((member) => ({ ...member, clientId: `cl_${index}` })),
        };
      },
    },
  };
}

async function open(count: number) {
  const mockPortal = await createMockPortal({ scenario: firmOf(count), now });
  const portal = createPortalClient({
    baseUrl: mockPortal.origin,
    getToken: () => mockPortal.token,
    fetch: mockPortal.fetch,
    clock: mockPortal.clock,
  });
  render(
    <FoyerProvider portal={portal}>
      <ClientList />
    </FoyerProvider>,
  );
  await screen.findByRole('button', { name: 'Client 0000001' });
}

const table = () => screen.getByRole('table', { name: 'Client list' });
const body = () => within(table()).getAllByRole('rowgroup')[1] ?? document.body;
const frames = (count: number) =>
  new Promise<void>((resolve) => {
    const next = (left: number) => (left === 0 ? resolve() : requestAnimationFrame(() => next(left - 1)));
    next(count);
  });

/** The visible rows, from the top. */
const seen = () =>
  within(body())
    .getAllByRole('row')
    .map((row) => ({ number: Number(row.ariaRowIndex), rect: row.getBoundingClientRect() }))
    .filter(({ rect }) => rect.bottom > 1 && rect.top < window.innerHeight - 1)
    .map(({ number, rect: { top, bottom } }) => ({ number, top, bottom }));

/** Expects the rows to be consecutive and to cover the viewport. */
function expectWhole() {
  const rows = seen();
  const [first] = rows;
  const last = rows.at(-1);
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, place) => (first?.number ?? 0) + place));
  rows.forEach(({ top }, place) => expect(Math.abs(top - (rows[place - 1]?.bottom ?? top))).toBeLessThan(1));
  expect(first?.top).toBeLessThanOrEqual(Math.max(1, body().getBoundingClientRect().top + 1));
  expect(last?.bottom).toBeGreaterThanOrEqual(
    Math.min(window.innerHeight, body().getBoundingClientRect().bottom) - 1,
  );
}

const drawnTo = (share: number) =>
  window.scrollTo({ top: (document.documentElement.scrollHeight - window.innerHeight) * share });

// Taller than Firefox renders, and taller than any browser does: 19.2 and 48 million pixels.
describe.each([
  [400_000, 1.2],
  [1_000_000, 3],
])('%i clients', (count, faster) => {
  const name = (number: number) => `Client ${String(number).padStart(7, '0')}`;

  test('stay below the height limit of browsers, and the first, middle and last can be scrolled to', async () => {
    await open(count);
    expect(table()).toHaveAttribute('aria-rowcount', String(count));
    expect(document.documentElement.scrollHeight).toBeGreaterThan(15_900_000);
    expect(document.documentElement.scrollHeight).toBeLessThan(17_000_000);
    expectWhole();

    drawnTo(1);
    const last = await screen.findByRole('button', { name: name(count) });
    expect(last.getBoundingClientRect().bottom).toBeLessThanOrEqual(window.innerHeight);
    expectWhole();

    drawnTo(0.5);
    await screen.findByRole('button', { name: name(count / 2) });
    const numbers = seen().map(({ number }) => number);
    expect(numbers).toContain(count / 2);
    expectWhole();

    drawnTo(0);
    expect(await screen.findByRole('button', { name: name(1) })).toBeVisible();
    expectWhole();
  });

  test('skip no row while scrolling', async () => {
    await open(count);
    drawnTo(0.7);
    await frames(3);
    let reached = seen().at(-1)?.number ?? 0;
    for (let turn = 0; turn < 40; turn += 1) {
      window.scrollBy({ top: ROW });
      await frames(2);
      const numbers = seen().map(({ number }) => number);
      expect(numbers[0]).toBeLessThanOrEqual(reached + 1);
      expect(numbers.at(-1)).toBeGreaterThanOrEqual(reached);
      reached = numbers.at(-1) ?? 0;
    }
    expectWhole();
  });

  test('move by the scale factor per scrolled pixel', async () => {
    await open(count);
    drawnTo(0.3);
    await frames(3);
    const [before] = seen();
    for (let turn = 0; turn < 10; turn += 1) {
      window.scrollBy({ top: ROW });
      await frames(2);
    }
    await waitFor(() => expect(within(body()).getAllByRole('button').length).toBeGreaterThan(5));
    const moved = (seen()[0]?.number ?? 0) - (before?.number ?? 0);
    expect(moved).toBeGreaterThanOrEqual(Math.floor(10 * faster) - 1);
    expect(moved).toBeLessThanOrEqual(Math.ceil(10 * faster) + 1);
  });

  test.each([0.5, 0.9])('keep an expanding row in place at %f of the height', async (share) => {
    await open(count);
    drawnTo(share);
    await frames(3);
    const disclosure = await screen.findByRole('button', { name: name(seen()[4]?.number ?? 0) });
    await frames(3);
    const before = disclosure.getBoundingClientRect().top;
    disclosure.click();
    await waitFor(() => expect(disclosure).toHaveAttribute('aria-expanded', 'true'));
    await frames(10);
    // One scrolled pixel is up to three pixels of rows.
    expect(Math.abs(disclosure.getBoundingClientRect().top - before)).toBeLessThan(4);
  });
});
