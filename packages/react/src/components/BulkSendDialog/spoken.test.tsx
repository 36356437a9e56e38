import { virtual } from '@guidepup/virtual-screen-reader';
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { show } from '../../../test/portal.tsx';
import { BulkSendDialog } from './index.ts';

afterEach(() => virtual.stop());

function Page() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      <BulkSendDialog selection={{ filter: {} }} open={open} onOpenChange={setOpen} />
    </>
  );
}

/**
 * Moves the screen reader forward to a phrase that matches.
 * @returns everything read up to and including that phrase
 */
async function readTo(phrase: RegExp): Promise<string[]> {
  const from = (await virtual.spokenPhraseLog()).length;
  for (let step = 0; step < 200; step += 1) {
    await virtual.next();
    if (phrase.test(await virtual.lastSpokenPhrase())) return (await virtual.spokenPhraseLog()).slice(from);
  }
  throw new Error(
    `${String(phrase)} was never read, but ${(await virtual.spokenPhraseLog()).slice(from).join(' | ')}`,
  );
}

test('reads out, in order: subject, recipients, skipped members, content, button', async () => {
  const { user } = await show(<Page />);
  await user.click(screen.getByRole('button', { name: 'Open' }));
  await screen.findByRole('button', { name: 'Send 2 invites' });
  await virtual.start({ container: document.body });
  await readTo(/^dialog, Send invites/);
  const read = await readTo(/^button, Send 2 invites/);
  const phrases = [
    'heading, Send invites, level 2',
    '11 owners not yet active of 11 clients',
    'for the first time',
    'were invited before',
    'end, 2 have an e-mail still on its way',
    'end, 1 has no e-mail',
    'radio, Invite alone, An e-mail to activate the account and set a password., checked, position 1, set size 2',
    'textbox, Personal message, Optional',
    'button, Cancel',
    'button, Send 2 invites',
  ];
  expect(read.filter((phrase) => phrases.includes(phrase))).toEqual(phrases);
});

test('works by keyboard: open, start, send to the background, show again', async () => {
  const { user } = await show(<Page />, { scenario: 'bulk-with-failures' });
  await user.tab();
  expect(screen.getByRole('button', { name: 'Open' })).toHaveFocus();
  await user.keyboard('{Enter}');
  const send = await screen.findByRole('button', { name: 'Send 200 invites' });
  expect(screen.getByRole('radio', { name: 'Invite alone' })).toHaveFocus();
  await user.tab();
  expect(screen.getByRole('textbox', { name: 'Personal message' })).toHaveFocus();
  await user.keyboard('Welcome');
  await user.tab();
  expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  await user.tab();
  expect(send).toHaveFocus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Retry 10 failed' })).toHaveFocus());
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Open' })).toHaveFocus());
});
