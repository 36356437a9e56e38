import { expect, test } from '@playwright/test';
import { serveRenderedPages, type RenderedPages } from './support/rendered-page.ts';
import { freePort } from './support/server.ts';

let pages: RenderedPages;
test.beforeAll(async () => {
  pages = await serveRenderedPages(await freePort());
});
test.afterAll(() => pages.close());

/** Configured time zone, the day there when Tom was invited (22 Nov, 23:30 UTC), and the different time zones of server and browser. */
const zones = [
  { given: 'Australia/Sydney', day: 23, server: 'America/Los_Angeles', browser: 'Asia/Tokyo' },
  { given: 'America/Los_Angeles', day: 22, server: 'Pacific/Kiritimati', browser: 'Europe/Berlin' },
  { given: 'Pacific/Kiritimati', day: 23, server: 'UTC', browser: 'America/St_Johns' },
];
const locales = [
  { locale: 'en-AU', browser: 'ja-JP', add: 'Add client', invited: (day: number) => `(${day} Nov 2026)` },
  {
    locale: 'de-DE',
    browser: 'en-US',
    add: 'Mandanten hinzufügen',
    invited: (day: number) => `${day}. Nov. 2026`,
  },
];

// Streaming is tested in one zone only, because the zone does not affect it.
const cases = zones.flatMap((zone) =>
  locales.flatMap((one) =>
    (zone === zones[0] ? ['rendered', 'streamed'] : ['rendered']).map((how) => ({ zone, ...one, how })),
  ),
);

for (const { zone, locale, browser: browserLocale, add, invited, how } of cases) {
  test(`hydrates without warnings: ${how} in ${locale} and ${zone.given}`, async ({ browser, request }) => {
    const address = `${pages.url}/?locale=${locale}&timeZone=${zone.given}${how === 'streamed' ? '&streamed' : ''}`;
    const machine = process.env['TZ'];
    process.env['TZ'] = zone.server;
    const context = await browser.newContext({ timezoneId: zone.browser, locale: browserLocale });
    try {
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone.server);
      const html = await (await request.get(address)).text();
      const markup = html.replace(/ data-page="[^"]*"/, '');
      const text = markup.replace(/<[^>]*>/g, ' ').replaceAll(/\s+/gu, ' ');
      expect(text).toContain('Caroline Whitby');
      expect(text).toContain('tom.okafor@northmail.example');
      expect(text).toContain(invited(zone.day));
      expect(text).toContain(add);
      expect(markup).not.toMatch(/<[^>]*\sstyle=/);

      const page = await context.newPage();
      const faults: string[] = [];
      page.on(
        'console',
        (message) =>
          (message.type() === 'error' || message.type() === 'warning') && faults.push(message.text()),
      );
      page.on('pageerror', (error) => faults.push(error.message));
      const before = pages.requests.length;
      await page.goto(address);
      await page.getByRole('button', { name: add }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(faults).toEqual([]);
      // The list and the session are part of the page, so they are not fetched.
      expect(pages.requests.slice(before).filter((call) => /clients$|session$/.test(call))).toEqual([]);
    } finally {
      await context.close();
      if (machine === undefined) delete process.env['TZ'];
      else process.env['TZ'] = machine;
    }
  });
}
