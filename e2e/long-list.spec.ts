import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page, type Request } from '@playwright/test';
import { startLargePortal, type LargePortal } from './support/large-portal.ts';
import { freePort } from './support/server.ts';

let portal: LargePortal;
test.beforeAll(async () => {
  portal = await startLargePortal(await freePort());
});
test.afterAll(() => portal.close());

/** Opens the list under a strict policy and collects errors. */
async function openList(page: Page, url = portal.url): Promise<string[]> {
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(url);
  await expect(page.getByRole('button', { name: 'Ada Albach', exact: true })).toBeVisible();
  return faults;
}

const rowOf = (page: Page, client: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('button', { name: client, exact: true }) });

/** Numbers of the visible rows, from the top. */
const numbersInView = (page: Page): Promise<number[]> =>
  page.locator('tbody [aria-rowindex]').evaluateAll((rows) =>
    rows.flatMap((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return bottom > 0 && top < innerHeight ? Number(row.getAttribute('aria-rowindex')) : [];
    }),
  );

/** Number of visible clients, without skeleton rows. */
const clientsInView = (page: Page): Promise<number> =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('button', { expanded: false }) })
    .evaluateAll(
      (rows) =>
        rows
          .map((row) => row.getBoundingClientRect())
          .filter(({ top, bottom }) => bottom > 0 && top < innerHeight).length,
    );

/** Simulates dragging the scrollbar, because the overlay scrollbars of headless Chromium cannot be dragged. */
const dragTo = (page: Page, share: number): Promise<void> =>
  page.evaluate((to) => scrollTo({ top: (document.documentElement.scrollHeight - innerHeight) * to }), share);

/** Presses a key that scrolls, and waits until scrolling has ended: keys pressed during smooth scrolling may be lost. */
async function pressAndRest(page: Page, key: string): Promise<void> {
  const atRest = page.evaluate(
    () => new Promise<void>((resolve) => addEventListener('scrollend', () => resolve(), { once: true })),
  );
  await page.keyboard.press(key);
  await atRest;
}

/** Drags close to a client, and uses the wheel for the rest. */
async function goTo(page: Page, number: number, client: string): Promise<Locator> {
  await dragTo(page, number / 100_000);
  const row = rowOf(page, client);
  await expect(row).toHaveCount(1);
  await row.scrollIntoViewIfNeeded();
  await expect(row).toBeInViewport();
  return row;
}

/** Reads a node of the accessibility tree by role and name, because the checked state is not an attribute. */
async function toldByBrowser(page: Page, role: string, name: string): Promise<Record<string, unknown>> {
  const browser = await page.context().newCDPSession(page);
  const { nodes } = await browser.send('Accessibility.getFullAXTree');
  await browser.detach();
  const node = nodes.find((one) => one.role?.value === role && one.name?.value === name);
  return Object.fromEntries(
    (node?.properties ?? []).map(({ name: property, value }) => [property, value.value]),
  );
}

test('100,000 clients: wheel, scrollbar and keys reach every client', async ({ page }) => {
  const faults = await openList(page);
  await expect(page.getByRole('table', { name: 'Client list' })).toHaveAttribute('aria-rowcount', '100000');

  await page.mouse.move(400, 400);
  for (let repeat = 0; repeat < 10; repeat += 1) await page.mouse.wheel(0, 480);
  // Wait for the wheel animation to end before dragging.
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(4_800);
  await expect(rowOf(page, 'Ada Belbach')).toBeInViewport();

  await dragTo(page, 0.5);
  await expect.poll(() => numbersInView(page)).toContain(50_000);
  await expect(
    page
      .getByRole('row')
      .filter({ has: page.getByRole('button', { expanded: false }) })
      .first(),
  ).toBeVisible();

  await pressAndRest(page, 'End');
  const last = rowOf(page, 'Zora Winwood');
  await expect(last).toBeInViewport({ ratio: 1 });
  await expect(last).toHaveAttribute('aria-rowindex', '100000');

  await pressAndRest(page, 'PageUp');
  await expect(last).not.toBeInViewport();
  await pressAndRest(page, 'Home');
  await expect(rowOf(page, 'Ada Albach')).toBeInViewport();
  expect(faults).toEqual([]);
});

test('keeps expanded and selected rows after scrolling away and back', async ({ page }) => {
  const faults = await openList(page);
  const row = await goTo(page, 51_199, 'Leo Lamwick');
  await expect(row).toHaveAttribute('aria-rowindex', '51199');
  const disclosure = page.getByRole('button', { name: 'Leo Lamwick', exact: true });
  await disclosure.click();
  await expect(disclosure).toHaveAttribute('aria-expanded', 'true');
  expect(await toldByBrowser(page, 'button', 'Leo Lamwick')).toMatchObject({ expanded: true });
  expect(await toldByBrowser(page, 'checkbox', 'Select Leo Lamwick')).toMatchObject({ checked: 'false' });
  await page.getByRole('checkbox', { name: 'Select Leo Lamwick', exact: true }).check();
  await expect(page.getByRole('group', { name: '1 selected' })).toBeAttached();
  expect(await toldByBrowser(page, 'checkbox', 'Select Leo Lamwick')).toMatchObject({ checked: 'true' });
  expect(await toldByBrowser(page, 'checkbox', 'Select all 100,000')).toMatchObject({ checked: 'mixed' });

  await page.getByRole('button', { name: 'Send invite to Leo Lamwick', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Send invite to Leo Lamwick' });
  await dialog.getByRole('button', { name: 'Send invite' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('row', { name: /^Leo Lamwick ·/ })).toContainText(/Invitation sent just now/);
  await expect.poll(() => portal.mailedAddresses()).toEqual(['leo.lamwick.51198_0@large.example']);

  await pressAndRest(page, 'Home');
  await expect(rowOf(page, 'Ada Albach')).toBeInViewport();
  await pressAndRest(page, 'End');
  await expect(rowOf(page, 'Zora Winwood')).toBeInViewport();
  for (const share of [0.1, 0.9, 0.3, 0.7]) {
    await dragTo(page, share);
    await expect.poll(() => clientsInView(page)).toBeGreaterThan(5);
  }

  await goTo(page, 51_199, 'Leo Lamwick');
  await expect(disclosure).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('checkbox', { name: 'Select Leo Lamwick', exact: true })).toBeChecked();
  await expect(page.getByRole('row', { name: /^Leo Lamwick ·/ })).toContainText(
    /Invitation sent just now|Waiting for member to accept invitation/,
  );
  await expect(page.getByRole('button', { name: 'Refresh', exact: true })).toHaveCount(1);
  expect(faults).toEqual([]);

  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
  ).toEqual([]);
});

/** Heap in megabytes after two garbage collections. */
async function heap(page: Page): Promise<number> {
  const browser = await page.context().newCDPSession(page);
  for (let repeat = 0; repeat < 2; repeat += 1) await browser.send('HeapProfiler.collectGarbage');
  const { usedSize } = await browser.send('Runtime.getHeapUsage');
  await browser.detach();
  return usedSize / 2 ** 20;
}

/** Records requested pages and pending requests. */
function watchPages(page: Page): { requestedOffsets: string[]; pending: Set<Request> } {
  const [requestedOffsets, pending]: [string[], Set<Request>] = [[], new Set()];
  page.on('request', (request) => {
    const offsets = new URL(request.url()).searchParams.getAll('offset');
    requestedOffsets.push(...offsets);
    if (offsets.length > 0) pending.add(request);
  });
  page.on('requestfinished', (request) => void pending.delete(request));
  page.on('requestfailed', (request) => void pending.delete(request));
  return { requestedOffsets, pending };
}

// Longer than the debounce before adjacent pages are prefetched, in milliseconds.
const REST = 200;

/** Waits until no request has been pending for `REST`. Scrolling on earlier would abort the prefetch of the adjacent page and repeat it. */
async function waitForIdle(page: Page, pending: ReadonlySet<Request>): Promise<void> {
  let quietSince = Date.now();
  await expect
    .poll(
      () => {
        if (pending.size > 0) quietSince = Date.now();
        return Date.now() - quietSince;
      },
      { intervals: [20] },
    )
    .toBeGreaterThan(REST);
}

/** Scrolls to twenty distant positions, waits for the clients at each, and returns to the top. */
async function visitTwentyPositions(page: Page, pending: ReadonlySet<Request>): Promise<void> {
  for (let index = 1; index <= 20; index += 1) {
    await dragTo(page, index / 21);
    await expect.poll(() => clientsInView(page)).toBeGreaterThan(10);
    await waitForIdle(page, pending);
  }
  // Not with the Home key: smooth scrolling would fetch unpredictable pages on the way.
  await dragTo(page, 0);
  await expect(rowOf(page, 'Ada Albach')).toBeInViewport();
}

test('twenty distant pages use memory for their clients only, and are cached', async ({ page }) => {
  const faults = await openList(page);
  const { requestedOffsets, pending } = watchPages(page);
  const before = await heap(page);
  await visitTwentyPositions(page, pending);
  const afterFirst = await heap(page);
  // At most two pages of 100 clients per position; a client takes a little over a kilobyte.
  expect(requestedOffsets.length).toBeGreaterThanOrEqual(20);
  expect(requestedOffsets.length).toBeLessThanOrEqual(40);
  expect(afterFirst - before).toBeLessThan(7);
  requestedOffsets.length = 0;
  await visitTwentyPositions(page, pending);
  expect(requestedOffsets).toEqual([]);
  expect((await heap(page)) - afterFirst).toBeLessThan(0.5);
  expect(faults).toEqual([]);
});

test('400,000 clients exceed the maximum element height: the wheel scrolls row by row, and keys reach the ends', async ({
  page,
}) => {
  const taller = await startLargePortal(await freePort(), 400_000);
  try {
    const faults = await openList(page, taller.url);
    await dragTo(page, 0.5);
    await expect.poll(() => clientsInView(page)).toBeGreaterThan(10);
    let from = 0;
    await expect
      .poll(async () => {
        const numbers = await numbersInView(page);
        from = numbers[0] ?? 0;
        return numbers;
      })
      .toContain(200_000);
    const at = await page.evaluate(() => scrollY);
    await page.mouse.move(400, 400);
    for (let repeat = 0; repeat < 10; repeat += 1) await page.mouse.wheel(0, 48);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(at + 480);
    // 19.2 million pixels are mapped to 16 million: ten rows of wheel delta are twelve rows of the list.
    const rowsOnward = async () => ((await numbersInView(page))[0] ?? 0) - from;
    await expect.poll(async () => Math.abs((await rowsOnward()) - 12)).toBeLessThanOrEqual(1);
    const numbers = await numbersInView(page);
    expect(numbers).toEqual(numbers.map((_, place) => (numbers[0] ?? 0) + place));
    await pressAndRest(page, 'End');
    await expect(page.locator('tbody [aria-rowindex="400000"]').getByRole('checkbox')).toBeInViewport();
    await pressAndRest(page, 'Home');
    await expect(rowOf(page, 'Ada Albach')).toBeInViewport();
    expect(faults).toEqual([]);
  } finally {
    await taller.close();
  }
});

test('scrolling recalculates styles for new rows only', async ({ page, browser }) => {
  await openList(page);
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  await page.evaluate(async () => {
    for (let frame = 0; frame < 40; frame += 1) {
      scrollBy({ top: 120, behavior: 'instant' });
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
  const { traceEvents }: { traceEvents: { name: string; args?: { elementCount?: number } }[] } = JSON.parse(
    (await browser.stopTracing()).toString(),
  );
  const styled = traceEvents
    .filter(({ name }) => name === 'UpdateLayoutTree')
    .reduce((sum, { args }) => sum + (args?.elementCount ?? 0), 0);
  // 120 px are two and a half rows of about thirty elements each.
  expect(styled / 40).toBeLessThan(150);
});
