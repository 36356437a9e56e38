import {
  expect,
  test,
  type APIRequestContext,
  type Browser,
  type Locator,
  type Page,
} from '@playwright/test';
import { temporaryDataFolder } from '../packages/store-postgres/test/migrated-database.ts';
import { getActivationLink, waitForMails } from './support/inbox.ts';
import { serveDemo } from './support/second-origin.ts';
import { freePort, startServer, type RunningServer } from './support/server.ts';

const token = 'walking-token';
const password = 'a lantern on the quay';
const family = 'Marlowe';
const address = (given: string): string => `${given.toLowerCase()}@marlowe.example`;
const portalDate = (server: Date): string =>
  new Intl.DateTimeFormat('en-AU', {
    timeZone: 'Europe/London',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  })
    .format(server)
    .replaceAll('Sept', 'Sep')
    .replaceAll('June', 'Jun')
    .replaceAll('July', 'Jul');
/** Matches a text whose spaces may be no-break spaces, as in dates. */
const textPattern = (text: string): RegExp =>
  new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s`));

/** The row of a member in the expanded list. */
const rowOf = (page: Page, name: string): Locator =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${textPattern(name).source}`) }) });

async function fillPerson(dialog: Locator, group: string, given: string): Promise<void> {
  const person = dialog.getByRole('group', { name: group });
  await person.getByLabel('Given name').fill(given);
  await person.getByLabel('Family name').fill(family);
  await person.getByLabel('E-mail').fill(address(given));
}

/** Lines 1 and 12 of the help article: add a household with a guest. Only the guest is mailed. */
async function addHousehold(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add client' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add client' });
  await dialog.getByText('Household', { exact: true }).click();
  await fillPerson(dialog, 'Co-owner 1', 'Ada');
  await fillPerson(dialog, 'Co-owner 2', 'Kit');
  await dialog.getByRole('button', { name: 'Add guest' }).click();
  await fillPerson(dialog, 'Guest', 'Pim');
  await dialog.getByLabel('Tax reference').fill('48291 30572');
  await expect(dialog.getByText(/1 person will be mailed:/)).toBeVisible();
  await expect(dialog).toContainText('Pim Marlowe.');
  await dialog.getByRole('button', { name: 'Add client' }).click();
  await expect(dialog).toBeHidden();
}

async function openAndActivate(
  browser: Browser,
  request: APIRequestContext,
  link: string,
  form: string,
): Promise<void> {
  // Mail scanners open links as well; that must not use up the link.
  for (let n = 0; n < 3; n += 1) expect((await request.get(link)).status()).toBe(200);
  // The member's browser, without JavaScript.
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Activate your account' })).toBeVisible();
  await page.getByLabel('Password').fill('marlowe');
  await page.getByRole('button', { name: 'Activate account' }).click();
  await expect(page.getByText('Add 8 more characters.')).toBeVisible();
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Activate account' }).click();
  await expect(page.getByRole('heading', { name: 'Your account is active' })).toBeVisible();
  await expect(page.getByText(`Next: ${form}`)).toBeVisible();
  await context.close();
}

async function signIn(browser: Browser, server: string, email: string): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${server}/sign-in?firm=fi_harbour`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'You are signed in' })).toBeVisible();
  await context.close();
}

/** Opens a page, collects its errors and fails on reloads. */
async function openList(
  browser: Browser,
  url: string,
): Promise<{ page: Page; faults: string[]; loads: () => number }> {
  const page = await browser.newPage();
  const faults: string[] = [];
  let loads = 0;
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('domcontentloaded', () => (loads += 1));
  await page.goto(url);
  await expect(page.getByRole('heading', { name: 'Client list' })).toBeVisible();
  await expect(page.getByRole('table')).toBeVisible();
  return { page, faults, loads: () => loads };
}

/** Lines 1, 3 to 8 and 10 to 12 of the help article, up to the first login. @returns the unused link mailed to Kit */
async function walk(
  browser: Browser,
  request: APIRequestContext,
  server: RunningServer,
  hostUrl: string,
): Promise<string> {
  const today = portalDate(new Date());
  const { page, faults, loads } = await openList(browser, hostUrl);
  await addHousehold(page);
  const [toPim] = await waitForMails(request, server.url, address('Pim'), 1);
  expect(toPim?.subject).toBe('Activate your Harbour & Lane Advisory account');
  await waitForMails(request, server.url, address('Ada'), 0);

  // Line 3: clicking the name expands its members.
  const name = page.getByRole('button', { name: 'Ada & Kit Marlowe', exact: true });
  await name.click();
  await expect(name).toHaveAttribute('aria-expanded', 'true');
  await expect(rowOf(page, 'Pim Marlowe')).toContainText(/Invitation sent just now/);
  await expect(rowOf(page, 'Pim Marlowe')).toContainText('Invited automatically as a guest');
  await expect(rowOf(page, 'Ada Marlowe')).toContainText('Not invited');

  // Lines 4 to 6: send from the member row, with a digital form.
  await page.getByRole('button', { name: 'Send invite to Ada Marlowe' }).click();
  const one = page.getByRole('dialog', { name: 'Send invite to Ada Marlowe' });
  await one.getByRole('radio', { name: 'Invite with a digital form' }).check();
  await one.getByRole('combobox', { name: 'Digital form' }).selectOption({ label: 'Source of funds' });
  await one.getByLabel('Personal message').fill('Good to meet you, Ada.');
  await one.getByRole('button', { name: 'Send invite' }).click();
  await expect(one).toBeHidden();
  await expect(rowOf(page, 'Ada Marlowe')).toContainText('Invitation sent just now');
  await expect(page.getByRole('button', { name: 'Send invite to Ada Marlowe' })).toHaveCount(0);

  // Line 4: send to all owners from the row menu. Ada is in the cooldown.
  await page.getByRole('button', { name: 'Actions for Ada & Kit Marlowe' }).click();
  await page.getByRole('menuitem', { name: 'Send invite to all owners' }).click();
  const all = page.getByRole('dialog', { name: 'Send invite to all owners' });
  await expect(all.getByRole('checkbox', { name: 'Ada Marlowe' })).toBeDisabled();
  await all.getByRole('button', { name: 'Send 1 invite' }).click();
  await expect(all).toBeHidden();
  await expect(rowOf(page, 'Kit Marlowe')).toContainText('Invitation sent just now');

  // Line 7: the mails arrived with the right content.
  const [toAda] = await waitForMails(request, server.url, address('Ada'), 1);
  for (const said of [
    'Nora Lindqvist has invited you',
    'Harbour & Lane Advisory',
    '> Good to meet you, Ada.',
    'Next: Source of funds.',
  ])
    expect(toAda?.text).toContain(said);
  const [toKit] = await waitForMails(request, server.url, address('Kit'), 1);
  const inbox = await browser.newPage();
  await inbox.goto(`${server.url}/inbox/${toAda?.id}`);
  await expect(inbox.frameLocator('iframe').getByRole('link', { name: 'Activate account' })).toBeVisible();
  await inbox.close();

  // Lines 7 and 10: the open list shows the activation, then the first login.
  await openAndActivate(browser, request, getActivationLink(toAda), 'Source of funds');
  await expect(rowOf(page, 'Ada Marlowe')).toContainText(textPattern(`Activated ${today}`));
  await expect(rowOf(page, 'Ada & Kit Marlowe')).toContainText('1 of 2 activated');
  await signIn(browser, server.url, address('Ada'));
  await expect(rowOf(page, 'Ada Marlowe')).toContainText(textPattern(`Last logged in ${today}`));
  expect((await request.get(getActivationLink(toAda))).status()).toBe(410);

  expect(loads()).toBe(1);
  expect(faults).toEqual([]);
  await page.close();
  return getActivationLink(toKit);
}

/** Lines 8 and 9: the status after the cooldown, also after a refresh, and a resend that invalidates the old link. */
async function resend(
  browser: Browser,
  request: APIRequestContext,
  server: RunningServer,
  oldLink: string,
  sentOn: string,
): Promise<string> {
  const { page, faults } = await openList(browser, server.url);
  await page.getByRole('button', { name: 'Ada & Kit Marlowe', exact: true }).click();
  await expect(rowOf(page, 'Kit Marlowe')).toContainText(
    textPattern(`Waiting for member to accept invitation (${sentOn})`),
  );
  // Line 9: the refresh button refetches; the status stays the same.
  const refreshed = page.waitForResponse((response) => new URL(response.url()).pathname === '/v1/clients');
  await page.getByRole('search').getByRole('button', { name: 'Refresh' }).click();
  expect((await refreshed).status()).toBe(200);
  await expect(rowOf(page, 'Kit Marlowe')).toContainText(
    textPattern(`Waiting for member to accept invitation (${sentOn})`),
  );
  await page.getByRole('button', { name: 'Send invite to Kit Marlowe' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send invite to Kit Marlowe' });
  await expect(dialog).toContainText(textPattern(`The one sent on ${sentOn} stops working.`));
  await dialog.getByRole('button', { name: 'Send invite' }).click();
  await expect(rowOf(page, 'Kit Marlowe')).toContainText('Invitation sent just now');
  const [newest] = await waitForMails(request, server.url, address('Kit'), 2);

  const stale = await browser.newPage();
  const answer = await stale.goto(pathOn(server, oldLink));
  expect(answer?.status()).toBe(410);
  await expect(
    stale.getByRole('heading', {
      name: textPattern(`A newer e-mail was sent on ${portalDate(new Date(Date.now() + 120_000))}`),
    }),
  ).toBeVisible();
  await stale.goto(getActivationLink(newest));
  await expect(stale.getByRole('heading', { name: 'Activate your account' })).toBeVisible();
  expect(faults).toEqual([]);
  await stale.close();
  await page.close();
  return getActivationLink(newest);
}

/** Line 11: the link expires after thirty days. */
async function expire(browser: Browser, server: RunningServer, link: string): Promise<void> {
  const { page } = await openList(browser, server.url);
  await page.getByRole('button', { name: 'Ada & Kit Marlowe', exact: true }).click();
  await expect(rowOf(page, 'Kit Marlowe')).toContainText(/Expired \d+\s\w+\s\d{4}/);
  await expect(page.getByRole('button', { name: 'Send invite to Kit Marlowe' })).toBeEnabled();
  const dead = await browser.newPage();
  expect((await dead.goto(pathOn(server, link)))?.status()).toBe(410);
  await expect(dead.getByRole('heading', { name: /This link expired on/ })).toBeVisible();
  await dead.close();
  await page.close();
}

/** Links contain the URL that the server had when the mail was sent. */
const pathOn = (server: RunningServer, link: string): string => server.url + new URL(link).pathname;

test('invites, activates, signs in, resends and expires an invitation on a real server', async ({
  browser,
  request,
}) => {
  const { folder, remove } = await temporaryDataFolder();
  const during = async <T>(
    env: Record<string, string>,
    work: (server: RunningServer) => Promise<T>,
  ): Promise<T> => {
    const server = await startServer({
      PORT: String(await freePort()),
      FOYER_DATA_DIR: folder,
      FOYER_DEV_TOKEN: token,
      ...env,
    });
    try {
      return await work(server);
    } finally {
      await server.stop();
    }
  };
  const sentOn = portalDate(new Date());

  const kitsLink = await during({}, (server) => walk(browser, request, server, server.url));
  const newLink = await during({ FOYER_CLOCK_OFFSET: 'PT2M' }, (server) =>
    resend(browser, request, server, kitsLink, sentOn),
  );
  // Thirty days and two minutes, because the resend happened two minutes ahead.
  await during({ FOYER_CLOCK_OFFSET: String(30 * 86_400 + 120) }, (server) =>
    expire(browser, server, newLink),
  );
  remove();
});

test('the same from a host page on a separate origin', async ({ browser, request }) => {
  const { folder, remove } = await temporaryDataFolder();
  const hostPort = await freePort();
  const server = await startServer({
    PORT: String(await freePort()),
    FOYER_DATA_DIR: folder,
    FOYER_DEV_TOKEN: token,
    FOYER_ALLOWED_ORIGINS: `http://localhost:${hostPort}`,
  });
  const host = await serveDemo(hostPort, { baseUrl: server.url, token });
  try {
    await walk(browser, request, server, host.url);
  } finally {
    await host.close();
    await server.stop();
  }
  remove();
});
