import { expect, test, type Page } from '@playwright/test';
import { serveHostPage, type HostPage } from './support/host-page.ts';
import { freePort } from './support/server.ts';

let host: HostPage;
test.beforeAll(async () => {
  host = await serveHostPage(await freePort(), 'embedded-page.tsx', { portal: 'https://one.portal.example' }, 'esm');
});
test.afterAll(() => host.close());

test('in a sandboxed frame without an origin, storage or cookies the list works, its menus and its dialogs', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${host.url}/#cycles`);
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts allow-forms');
    Object.assign(frame, { width: '1200', height: '800', src: '/' });
    document.body.append(frame);
  });
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Actions for Amelia & Tom Okafor' }).click();
  const [, inside] = page.frames();
  expect(await inside?.evaluate(() => origin)).toBe('null');
  await frame.getByRole('menuitem', { name: 'Rename' }).click();
  const dialog = frame.getByRole('dialog', { name: 'Rename client' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('The Okafors');
  await dialog.getByRole('button', { name: 'Save name' }).click();
  await expect(dialog).toBeHidden();
  await expect(frame.getByRole('button', { name: 'The Okafors', exact: true })).toBeVisible();
  expect(faults).toEqual([]);
});

test('two providers on one page: two portals, themes and languages, and nothing of one in the other', async ({ page }) => {
  await page.goto(`${host.url}/#two`);
  const [light, dark] = [page.locator('.foyer[data-theme="light"]'), page.locator('.foyer[data-theme="dark"]')];
  await expect(light.getByRole('button', { name: 'Caroline Whitby', exact: true })).toBeVisible();
  await expect(dark.getByRole('button', { name: 'Mandanten hinzufügen' })).toBeVisible();
  await light.getByRole('button', { name: 'Actions for Amelia & Tom Okafor' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('The Okafors');
  await page.getByRole('dialog').getByRole('button', { name: 'Save name' }).click();
  await expect(light.getByRole('button', { name: 'The Okafors', exact: true })).toBeVisible();
  await expect(dark.getByRole('button', { name: 'Amelia & Tom Okafor', exact: true })).toBeVisible();
  await expect(dark).toHaveAttribute('lang', 'de');
  const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  await expect(light.locator('[aria-live]')).toHaveCount(1);
  await expect(dark.locator('[aria-live]')).toHaveCount(1);
  const colours = await Promise.all([light, dark].map((root) => root.evaluate((element) => getComputedStyle(element).backgroundColor)));
  expect(colours[0]).not.toBe(colours[1]);
});

/** What is alive in the page, as the platform was asked for it. */
interface Alive {
  timers: number;
  listeners: number;
  observers: number;
  requests: number;
  nodes: number;
}

declare global {
  interface Window {
    alive: () => Alive;
  }
}

async function openCounted(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const timers = new Set<unknown>();
    const { setTimeout: begin, clearTimeout: end, setInterval: repeat, clearInterval: stop } = window;
    Object.assign(window, {
      setTimeout: (work: () => void, ms?: number) => {
        const id = begin(() => {
          timers.delete(id);
          work();
        }, ms);
        timers.add(id);
        return id;
      },
      clearTimeout: (id: number) => {
        timers.delete(id);
        end(id);
      },
      setInterval: (work: () => void, ms?: number) => {
        const id = repeat(work, ms);
        timers.add(id);
        return id;
      },
      clearInterval: (id: number) => {
        timers.delete(id);
        stop(id);
      },
    });
    const listening = new Map<unknown, string[]>();
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
    const lasting = (target: unknown): boolean => target === window || target === document || target === document.body || target instanceof MediaQueryList;
    EventTarget.prototype.addEventListener = function (this: EventTarget, ...args: Parameters<typeof add>) {
      if (lasting(this ?? window)) listening.set(args[1], [...(listening.get(args[1]) ?? []), args[0]]);
      add.apply(this ?? window, args);
    };
    EventTarget.prototype.removeEventListener = function (this: EventTarget, ...args: Parameters<typeof remove>) {
      const types = listening.get(args[1]);
      const at = types?.indexOf(args[0]) ?? -1;
      if (lasting(this ?? window) && types && at >= 0) types.splice(at, 1);
      if (types?.length === 0) listening.delete(args[1]);
      remove.apply(this ?? window, args);
    };
    const observers = new Set<unknown>();
    for (const kind of [ResizeObserver, IntersectionObserver, MutationObserver]) {
      const { observe, disconnect } = kind.prototype;
      Object.assign(kind.prototype, {
        observe(this: unknown, ...args: unknown[]) {
          observers.add(this);
          Reflect.apply(observe, this, args);
        },
        disconnect(this: unknown) {
          observers.delete(this);
          Reflect.apply(disconnect, this, []);
        },
      });
    }
    window.alive = () => ({
      timers: timers.size, listeners: [...listening.values()].flat().length, observers: observers.size, requests: window.underWay.size, nodes: document.querySelectorAll('*').length,
    });
  });
  await page.goto(`${host.url}/#cycles`);
  await page.waitForFunction(() => document.documentElement.dataset['ready'] !== undefined);
}

test('two hundred mounts and unmounts leave nothing behind', async ({ page }) => {
  test.setTimeout(120_000);
  await openCounted(page);
  // What is made once for all, such as listeners for the network, is there after the first.
  await page.evaluate(() => window.cycle(3, false));
  await expect.poll(() => page.evaluate(() => window.alive().requests)).toBe(0);
  await expect.poll(() => page.evaluate(() => window.alive().timers)).toBe(0);
  const before = await page.evaluate(() => window.alive());
  await page.evaluate(() => window.cycle(200, false));
  await expect.poll(() => page.evaluate(() => window.alive()), { timeout: 15_000 }).toEqual(before);
});

test('the count is awake: a listener left on purpose is seen', async ({ page }) => {
  await openCounted(page);
  await page.evaluate(() => window.cycle(3, false));
  const before = await page.evaluate(() => window.alive().listeners);
  await page.evaluate(() => window.cycle(5, true));
  expect(await page.evaluate(() => window.alive().listeners)).toBe(before + 5);
});
