import '../../styles/styles.css';
import { createMockPortal } from '@foyer/mocks';
import { createPortalClient } from '@foyer/sdk';
import { virtual } from '@guidepup/virtual-screen-reader';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { FoyerProvider } from '../../index.ts';
import { ClientList } from './index.ts';

afterEach(async () => {
  await virtual.stop();
  cleanup();
});

const ROW = 48;

/** Scrolls to a client in the middle and starts the virtual screen reader. */
async function open() {
  const mockPortal = await createMockPortal({ scenario: 'large' });
  const portal = createPortalClient({
    baseUrl: mockPortal.origin,
    getToken: () => mockPortal.token,
    fetch: mockPortal.fetch,
    clock: mockPortal.clock,
  });
  render(
    <FoyerProvider portal={portal}>
      <ClientList selectable />
    </FoyerProvider>,
  );
  await screen.findByRole('button', { name: 'Ada Albach' });
  const [, body] = within(screen.getByRole('table')).getAllByRole('rowgroup');
  window.scrollTo({ top: (body?.getBoundingClientRect().top ?? 0) + window.scrollY + 51_198 * ROW });
  await screen.findByRole('button', { name: 'Leo Lamwick' });
  await virtual.start({ container: document.body });
}

/**
 * Reads until a phrase matches.
 * @returns all phrases read, including the match
 */
async function readTo(phrase: RegExp): Promise<string[]> {
  const from = (await virtual.spokenPhraseLog()).length;
  for (let step = 0; step < 1_000; step += 1) {
    await virtual.next();
    const last = await virtual.lastSpokenPhrase();
    if (phrase.test(last)) return (await virtual.spokenPhraseLog()).slice(from);
    if (last === 'end of document') break;
  }
  throw new Error(
    `${String(phrase)} was never read, but ${(await virtual.spokenPhraseLog()).slice(from).join(' | ').slice(0, 1_000)}`,
  );
}

/** The phrases of these roles, in order. */
const ofRoles = (phrases: readonly string[], ...roles: string[]) =>
  phrases.filter((phrase) => roles.some((role) => phrase.startsWith(`${role}, `)));

test('reads the number of rows, the columns, and the index of a row in the middle', async () => {
  await open();
  await readTo(/^table, Client list, row count 100000$/);
  const columns = await readTo(/^columnheader, Last login/);
  expect(ofRoles(columns, 'columnheader')).toEqual([
    'columnheader, Client, sorted in ascending order',
    'columnheader, Status',
    'columnheader, Plan',
    'columnheader, Assigned staff',
    'columnheader, Last login',
  ]);

  await readTo(
    /^row, .*Leo Linborn leo\.linborn\.51203_0@large\.example Undeliverable Starter Arjun Nair Never, row index 51204$/,
  );
  const row = await readTo(/^end of row, .*, row index 51204$/);
  expect(ofRoles(row, 'checkbox', 'rowheader', 'button', 'cell')).toEqual([
    'cell, Select Leo Linborn',
    'checkbox, Select Leo Linborn, not checked',
    'rowheader, Leo Linborn leo.linborn.51203_0@large.example',
    'button, Leo Linborn, not expanded',
    'cell, Undeliverable',
    'cell, Starter',
    'cell, Arjun Nair',
    'cell, Never',
    expect.stringMatching(/^button, Actions for Leo Linborn\b/),
  ]);
  await readTo(/^row, .*Leo Linbrook & Xenia 0 of 2 activated .*, row index 51206$/);
});

test('reads the status of members as text', async () => {
  await open();
  await readTo(/row index 51199$/);
  const read = await readTo(/^end of row, .*row index 51205$/);
  const words = ['Not invited', 'Waiting', 'Active', 'Expired', 'No e-mail', 'Undeliverable'];
  expect(
    ofRoles(read, 'cell').filter((cell) => words.some((word) => cell.startsWith(`cell, ${word}`))),
  ).toEqual([
    'cell, Not invited',
    'cell, Waiting',
    'cell, Active',
    expect.stringMatching(/^cell, Expired\s?· Leo$/),
    'cell, No e-mail',
    'cell, Undeliverable',
    'cell, Active',
  ]);
});

test('reads that a row expands, the row index of its member, and the recipient of the button', async () => {
  await open();
  await readTo(/^button, Leo Lamwick, not expanded$/);
  await virtual.act();
  await screen.findByRole('button', { name: 'Send invite to Leo Lamwick' });
  await virtual.previous();
  await virtual.next();
  expect(await virtual.lastSpokenPhrase()).toBe('button, Leo Lamwick, expanded');
  const read = await readTo(/^row, .*, row index 51200$/);
  expect(ofRoles(read, 'row')).toEqual([
    'row, Leo Lamwick · Owner leo.lamwick.51198_0@large.example Not invited Send invite, row index 51199',
    expect.stringMatching(/^row, .*Leo Lamwood .*, row index 51200$/),
  ]);
  expect(read).toContain('button, Send invite to Leo Lamwick');
});

test('announces a send once, politely, and reads the element that receives the focus', async () => {
  await open();
  await userEvent.click(screen.getByRole('button', { name: 'Leo Lamwick' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Send invite to Leo Lamwick' }));
  const dialog = within(await screen.findByRole('dialog'));
  const before = (await virtual.spokenPhraseLog()).length;
  await userEvent.click(dialog.getByRole('button', { name: 'Send invite' }));
  await vi.waitFor(
    async () => expect(await virtual.lastSpokenPhrase()).toBe('button, Leo Lamwick, expanded'),
    { timeout: 30_000 },
  );
  const said = (await virtual.spokenPhraseLog()).slice(before);
  expect(said.filter((phrase) => /^(polite|assertive): /.test(phrase))).toEqual([
    'polite: Invite sent to Leo Lamwick',
  ]);
});
