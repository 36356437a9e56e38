import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { startLargePortal, type LargePortal } from './support/large-portal.ts';
import { freePort } from './support/server.ts';

let portal: LargePortal;
test.beforeAll(async () => {
  portal = await startLargePortal(await freePort(), 100_000, 'columns-page.tsx');
});
test.afterAll(() => portal.close());
test.use({ viewport: { width: 1400, height: 800 } });

const directions = [
  { dir: 'ltr', flow: 1, left: 'start', right: 'end' },
  { dir: 'rtl', flow: -1, left: 'end', right: 'start' },
] as const;

async function openList(page: Page, dir: 'ltr' | 'rtl', parameters = ''): Promise<string[]> {
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${portal.url}/?dir=${dir}${parameters}`);
  await expect(page.getByRole('button', { name: 'Ada Albach', exact: true })).toBeVisible();
  await expect(page.getByRole('separator', { name: 'Width of Status' })).toBeVisible();
  return faults;
}

const header = (page: Page, name: string): Locator => page.getByRole('columnheader', { name, exact: true });
const edge = (page: Page, name: string): Locator => page.getByRole('separator', { name: `Width of ${name}` });
const widthOf = async (locator: Locator): Promise<number> =>
  Math.round((await locator.boundingBox())?.width ?? 0);
const labels = (page: Page): Promise<(string | null)[]> =>
  page
    .getByRole('columnheader')
    .evaluateAll((headers) => headers.map((each) => each.getAttribute('aria-label')));
const search = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

async function dragEdge(page: Page, name: string, by: number): Promise<void> {
  const box = await edge(page, name).boundingBox();
  if (box === null) throw new Error(`${name} has no edge`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by / 2, y);
  await page.mouse.move(x + by, y);
  await page.mouse.up();
}

async function openMenu(page: Page, name: string): Promise<Locator> {
  await header(page, name).hover();
  await page.getByRole('button', { name: `${name}: column menu` }).click();
  const menu = page.getByRole('menu', { name: `${name}: column menu` });
  await expect(menu).toBeVisible();
  return menu;
}

for (const { dir, flow, left, right } of directions) {
  test.describe(dir, () => {
    test('a drag resizes a column, and the cells of all rows follow', async ({ page }) => {
      const faults = await openList(page, dir);
      const before = await header(page, 'Status').boundingBox();
      await dragEdge(page, 'Status', 80 * flow);
      await expect.poll(() => widthOf(header(page, 'Status'))).toBe(Math.round(before?.width ?? 0) + 80);
      const after = await header(page, 'Status').boundingBox();
      // The end of the column follows the pointer: its start stays.
      const startOf = (box: typeof before) => (box === null ? 0 : flow === 1 ? box.x : box.x + box.width);
      expect(Math.abs(startOf(after) - startOf(before))).toBeLessThanOrEqual(1);
      const cells = page
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader') })
        .locator('[data-col="status"]');
      expect(await widthOf(cells.nth(5))).toBe(await widthOf(header(page, 'Status')));
      expect(search(page).getAll('width')).toContain(
        `${(await widthOf(header(page, 'Status'))).toString()}:status`,
      );
      expect(faults).toEqual([]);
    });

    test('a drag moves a column without sorting by it', async ({ page }) => {
      await openList(page, dir);
      const [from, to] = [
        await header(page, 'Last login').boundingBox(),
        await header(page, 'Plan').boundingBox(),
      ];
      if (from === null || to === null) throw new Error('A header is missing');
      await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
      await page.mouse.down();
      await page.mouse.move(to.x + to.width / 2 - 20 * flow, to.y + 10, { steps: 4 });
      await expect(header(page, 'Plan')).toHaveAttribute('data-drop', 'before');
      await page.mouse.up();
      await expect
        .poll(() => labels(page))
        .toEqual([
          'Client',
          'Status',
          'Last login',
          'Plan',
          'Assigned staff',
          'Assets',
          'Initials',
          'People',
          'Tax reference',
        ]);
      expect(search(page).get('sort')).toBeNull();
    });

    test('the menu pins, hides and sorts', async ({ page }) => {
      const faults = await openList(page, dir);
      await (await openMenu(page, 'Assets')).getByRole('menuitem', { name: 'Pin to the left' }).click();
      await expect(header(page, 'Assets')).toHaveAttribute('data-pin', `${left}-1`);
      await (await openMenu(page, 'Plan')).getByRole('menuitem', { name: 'Pin to the right' }).click();
      await expect(header(page, 'Plan')).toHaveAttribute('data-pin', `${right}-1`);
      await (await openMenu(page, 'Initials')).getByRole('menuitem', { name: 'Hide column' }).click();
      await expect(header(page, 'Initials')).toHaveCount(0);
      await (
        await openMenu(page, 'Last login')
      )
        .getByRole('menuitemradio', { name: 'Sort descending' })
        .click();
      await expect(header(page, 'Last login')).toHaveAttribute('aria-sort', 'descending');

      // A reload shows the same columns.
      const shown = await labels(page);
      await page.reload();
      await expect(edge(page, 'Status')).toBeVisible();
      expect(await labels(page)).toEqual(shown);
      await expect(header(page, 'Last login')).toHaveAttribute('aria-sort', 'descending');
      expect(faults).toEqual([]);
    });

    test('by keyboard alone: resize, fit, restore, move, pin, hide', async ({ page }) => {
      await openList(page, dir);
      await edge(page, 'Status').focus();
      const before = await widthOf(header(page, 'Status'));
      const wider = flow === 1 ? 'ArrowRight' : 'ArrowLeft';
      await page.keyboard.press(wider);
      await expect.poll(() => widthOf(header(page, 'Status'))).toBe(before + 8);
      await page.keyboard.press(`Shift+${wider}`);
      await expect.poll(() => widthOf(header(page, 'Status'))).toBe(before + 48);
      await page.keyboard.press('Home');
      await expect(edge(page, 'Status')).toHaveAttribute('aria-valuenow', '172');
      await page.keyboard.press('Escape');
      await expect.poll(() => widthOf(header(page, 'Status'))).toBe(before);
      await page.keyboard.press('Enter');
      await expect.poll(() => widthOf(header(page, 'Status'))).not.toBe(before);
      await expect(edge(page, 'Status')).toBeFocused();

      const menuButton = page.getByRole('button', { name: 'Plan: column menu' });
      await menuButton.focus();
      await page.keyboard.press(flow === 1 ? 'Alt+ArrowRight' : 'Alt+ArrowLeft');
      await expect
        .poll(async () => (await labels(page)).slice(0, 4))
        .toEqual(['Client', 'Status', 'Assigned staff', 'Plan']);
      await expect(page.getByText('Plan is column 3 of 8')).toBeAttached();
      await expect(menuButton).toBeFocused();
      await page.keyboard.press('Enter');
      const menu = page.getByRole('menu', { name: 'Plan: column menu' });
      await menu.getByRole('menuitem', { name: 'Pin to the left' }).press('Enter');
      await expect(header(page, 'Plan')).toHaveAttribute('data-pin', `${left}-1`);
      await expect(page.getByText('Plan is pinned', { exact: true })).toBeAttached();
      await page.getByRole('button', { name: 'Assets: column menu' }).focus();
      await page.keyboard.press('Enter');
      await page
        .getByRole('menu', { name: 'Assets: column menu' })
        .getByRole('menuitem', { name: 'Hide column' })
        .press('Enter');
      await expect(header(page, 'Assets')).toHaveCount(0);
    });

    test('columns that do not fit scroll under the name and the pinned ones', async ({ page }) => {
      const faults = await openList(
        page,
        dir,
        `&pinStart=assets&width=400:status&width=300:plan&width=400:people`,
      );
      const scroller = page.locator('.foyer-Scroller');
      await expect(scroller).toHaveAttribute('data-scrolls');
      const before = [await header(page, 'Client').boundingBox(), await header(page, 'Assets').boundingBox()];
      await scroller.evaluate(
        (element, by) => element.scrollBy({ left: by, behavior: 'instant' }),
        300 * flow,
      );
      await expect.poll(() => scroller.evaluate(({ scrollLeft }) => Math.abs(scrollLeft))).toBe(300);
      const after = [await header(page, 'Client').boundingBox(), await header(page, 'Assets').boundingBox()];
      expect(after.map((box) => Math.round(box?.x ?? 0))).toEqual(
        before.map((box) => Math.round(box?.x ?? 0)),
      );
      // What gets the focus is not under the pinned columns.
      await edge(page, 'Status').focus();
      await expect(edge(page, 'Status')).toBeInViewport();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
      expect(faults).toEqual([]);
    });
  });
}

test('a double click fits a column to its content', async ({ page }) => {
  await openList(page, 'ltr');
  await edge(page, 'Assets').dblclick();
  await expect.poll(() => widthOf(header(page, 'Assets'))).toBeLessThan(120);
  const cell = page.locator('tbody [data-col="assets"]').first();
  expect(await cell.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)).toBe(true);
});

test('Escape ends a drag and keeps the order', async ({ page }) => {
  await openList(page, 'ltr');
  const before = await labels(page);
  const [from, to] = [
    await header(page, 'Last login').boundingBox(),
    await header(page, 'Plan').boundingBox(),
  ];
  if (from === null || to === null) throw new Error('A header is missing');
  await page.mouse.move(from.x + from.width / 2, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(to.x + 10, to.y + 20, { steps: 4 });
  await page.keyboard.press('Escape');
  await expect(header(page, 'Plan')).not.toHaveAttribute('data-drop');
  await page.mouse.up();
  expect(await labels(page)).toEqual(before);
});

test('a narrow list stays cards and does not scroll sideways', async ({ page }) => {
  await page.setViewportSize({ width: 420, height: 800 });
  await page.goto(`${portal.url}/?width=400:status&width=500:plan`);
  await expect(page.getByRole('button', { name: 'Ada Albach', exact: true })).toBeVisible();
  await expect(page.getByRole('separator')).toHaveCount(0);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
  ).toBe(true);
});

test('resizing by drag renders no row', async ({ page }) => {
  await openList(page, 'ltr');
  await page.evaluate(() => {
    const changes: string[] = [];
    Object.assign(window, { changes });
    const body = document.querySelector('tbody');
    if (body === null) return;
    new MutationObserver((records) => changes.push(...records.map(({ type }) => type))).observe(body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
  await dragEdge(page, 'Plan', 40);
  await expect.poll(() => widthOf(header(page, 'Plan'))).toBe(128);
  expect(await page.evaluate(() => Reflect.get(window, 'changes'))).toEqual([]);
});
