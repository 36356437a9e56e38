import { createMockPortal } from '@foyer/mocks';
import { createPortalClient } from '@foyer/sdk';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { now } from '../../test/members.ts';
import { picture } from '../../test/picture.js';
import { ClientList, FoyerProvider } from '../index.ts';
import host from './hostile-host.css?inline';
import foyer from './styles.css?inline';

const sheets: HTMLStyleElement[] = [];
function sheet(css: string) {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  sheets.push(style);
  return style;
}

beforeEach(() => {
  // No transitions while measuring. A host with a root font size of 62.5 % has to set the font size.
  sheet(
    '.foyer { --foyer-font-size: 14px; --foyer-duration-quick: 0ms; --foyer-duration-base: 0ms; --foyer-duration-slow: 0ms }',
  );
});
afterEach(() => {
  cleanup();
  for (const one of sheets.splice(0)) one.remove();
  document.body.replaceChildren();
});

async function openList() {
  const mockPortal = await createMockPortal({ scenario: 'every-status', now });
  const portal = createPortalClient({
    baseUrl: mockPortal.origin,
    getToken: () => mockPortal.token,
    fetch: mockPortal.fetch,
    clock: mockPortal.clock,
  });
  render(
    <FoyerProvider portal={portal} theme="light">
      <ClientList defaultExpandedIds={['cl_okafor']} />
    </FoyerProvider>,
  );
  const send = await screen.findByRole('button', { name: 'Send invite to Tom Okafor' });
  return { send, mails: () => mockPortal.mails.length };
}

async function openDialog() {
  const { send, mails } = await openList();
  await userEvent.click(send);
  await screen.findByRole('dialog', { name: 'Send invite to Tom Okafor' });
  return { mails };
}

/** Computed styles of all elements that match the selector. */
const stylesOf = (selector: string) =>
  [...document.querySelectorAll(selector)].map((element) => {
    const style = getComputedStyle(element);
    return {
      name: `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`,
      values: new Map([...style].map((property) => [property, style.getPropertyValue(property)])),
    };
  });

/** Lists the properties that differ, with element and both values, without duplicates. */
function differences(before: ReturnType<typeof stylesOf>, after: ReturnType<typeof stylesOf>) {
  expect(after).toHaveLength(before.length);
  const found = before.flatMap(({ name, values }, index) => {
    const later = after[index]?.values ?? new Map<string, string>();
    return [...values]
      .filter(([property, value]) => later.get(property) !== value)
      .map(([property, value]) => `${name}: ${property} ${value} -> ${later.get(property)}`);
  });
  return [...new Set(found)];
}

/** Content of the host page, with a fixed width. */
function hostPage() {
  const section = document.createElement('section');
  section.className = 'host';
  section.style.inlineSize = '900px';
  section.innerHTML =
    '<h2>Reports</h2><p>Two are <a href="#due">due</a>.</p><ul><li>May</li></ul><fieldset><label>Name <input value="Nora"></label><select><option>All</option></select><textarea>Note</textarea></fieldset>' +
    '<button type="button">Print</button><table><thead><tr><th>Month</th></tr></thead><tbody><tr><td>May</td></tr></tbody></table><svg viewBox="0 0 9 9"><path d="M0 0h9v9"></path></svg>';
  document.body.append(section);
}

const everything = '.foyer, .foyer *';
const styleOf = (element: Element) => getComputedStyle(element);

test('host rules in a layer before `foyer` change no property and no pixel', async () => {
  const hosts = sheet('');
  sheet(foyer);
  await openDialog();
  const before = stylesOf(everything);
  const picturedBefore = await picture();
  expect(before.length).toBeGreaterThan(300);
  hosts.textContent = `@layer reset, foyer; @layer reset { ${host} }`;
  expect(styleOf(document.documentElement).fontSize).toBe('10px');
  expect(differences(before, stylesOf(everything))).toEqual([]);
  const picturedAfter = await picture();
  expect(picturedAfter === picturedBefore).toBe(true);
});

test('unlayered host rules override element styles', async () => {
  const hosts = sheet('');
  sheet(foyer);
  await openDialog();
  const before = stylesOf(everything);
  const picturedBefore = await picture();
  hosts.textContent = host;
  expect(differences(before, stylesOf(everything))).not.toEqual([]);
  expect((await picture()) === picturedBefore).toBe(false);
  const send = screen.getByRole('button', { name: 'Send invite' });
  expect([styleOf(send).backgroundColor, styleOf(send).textTransform]).toEqual([
    'rgb(220, 20, 60)',
    'uppercase',
  ]);
});

test('unlayered host rules leave titles, dialog layering and visually hidden text intact, and an invitation can be sent', async () => {
  sheet(host);
  sheet(foyer);
  const { mails } = await openDialog();
  const title = document.querySelector('.foyer-Dialog-title');
  const layer = document.querySelector('.foyer-DialogLayer');
  const hidden = document.querySelector('.foyer-visually-hidden');
  if (title === null || layer === null || hidden === null)
    throw new Error('The markup of the dialog has changed.');
  expect([styleOf(title).fontSize, styleOf(title).textTransform, styleOf(title).color]).toEqual([
    '16px',
    'none',
    styleOf(layer).color,
  ]);
  expect([styleOf(layer).position, styleOf(layer).zIndex, styleOf(hidden).position]).toEqual([
    'fixed',
    '41',
    'absolute',
  ]);
  await userEvent.click(screen.getByRole('radio', { name: 'Invite with a digital form' }));
  await vi.waitFor(
    () => expect(screen.getByRole('combobox', { name: 'Digital form' })).toHaveValue('fm_questionnaire'),
    { timeout: 30_000 },
  );
  await userEvent.click(screen.getByRole('button', { name: 'Send invite' }));
  await screen.findByText('Invitation sent just now');
  await vi.waitFor(() => expect(mails()).toBe(1), { timeout: 30_000 });
});

test('the style sheet and a mounted list do not affect the host page', async () => {
  sheet(host);
  hostPage();
  const before = stylesOf('html, body, .host, .host *');
  const own = stylesOf('.host, .host *');
  const foyers = sheet(foyer);
  expect(differences(before, stylesOf('html, body, .host, .host *'))).toEqual([]);
  await openList();
  expect(differences(own, stylesOf('.host, .host *'))).toEqual([]);
  foyers.textContent += '@layer foyer { p { text-indent: 3px } }';
  expect(differences(own, stylesOf('.host, .host *'))).toContain('p.: text-indent 0px -> 3px');
});
