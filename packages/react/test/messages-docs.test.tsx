import { render, screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import { describe, expect, test } from 'vitest';
import * as foyer from '../src/index.ts';
import { ar } from '../src/messages/ar/index.ts';
import * as counting from '../src/messages/plural-helpers.ts';
import { de } from '../src/messages/de/index.ts';
import { fr } from '../src/messages/fr/index.ts';
import { ja } from '../src/messages/ja/index.ts';
import { openDocsPage } from './page-blocks.ts';
import { openPortal } from './portal.tsx';

const page = openDocsPage('messages.md');
const counted = { '@foyer/react/messages/plural-helpers': counting };
const words = {
  '@foyer/react/messages/de': { de },
  '@foyer/react/messages/fr': { fr },
  '@foyer/react/messages/ar': { ar },
};
const isComponent = (value: unknown): value is ComponentType => typeof value === 'function';

async function showBlock(block: number): Promise<void> {
  const { client } = await openPortal();
  const { Clients } = await page.run(block, { ...words, './portal.ts': { client } });
  if (!isComponent(Clients)) throw new Error('The block exports no component');
  render(<Clients />);
}

describe('docs/messages.md', () => {
  test('has an example for each thing that is described', () => {
    expect(page.count).toBe(4);
  });

  test('picks a language', async () => {
    await showBlock(0);
    expect(await screen.findByRole('columnheader', { name: 'Letzte Anmeldung' })).toBeVisible();
    expect(document.querySelector('.foyer')).toHaveAttribute('lang', 'de');
    expect(document.querySelector('.foyer')).toHaveAttribute('dir', 'ltr');
    // The firm writes en-AU: dates follow the messages.
    expect((await screen.findAllByText(/^\d+\. (Okt|Nov)\. 2026$/))[0]).toBeVisible();
  });

  test('fetches the language of a reader', async () => {
    const { messagesFor } = await page.run(1, words);
    if (typeof messagesFor !== 'function') throw new Error('The block exports no function');
    expect(await Promise.all(['de-AT', 'ar', 'pl'].map((tag) => messagesFor(tag)))).toEqual([
      de,
      ar,
      foyer.enAU,
    ]);
  });

  test('says one word otherwise', async () => {
    await showBlock(2);
    expect(await screen.findByRole('columnheader', { name: /Kunde/ })).toBeVisible();
    expect(screen.getByRole('columnheader', { name: 'Tarif' })).toBeVisible();
  });

  test('makes a language', async () => {
    const { pl } = await page.run(3, counted);
    expect([1, 3, 5, 1.5].map((count) => Reflect.get(Object(pl), 'clientList').clients(count))).toEqual([
      '1 klient',
      '3 klienci',
      '5 klientów',
      '1,5 klienta',
    ]);
    expect(Reflect.get(Object(pl), 'common').close).toBe('Close');
  });

  test('says in its glossary what the product says', () => {
    const rows =
      page.text
        .split('## Glossary')[1]
        ?.split('\n')
        .filter((line) => line.startsWith('| '))
        .map((line) => line.split('|').map((cell) => cell.trim())) ?? [];
    const glossary = new Map(rows.map(([, term = '', ...cells]) => [term, cells.slice(0, 4)]));
    const said = [
      ['owner', (m: foyer.Messages) => m.member.owner],
      ['co-owner', (m: foyer.Messages) => m.member.coOwner],
      ['guest', (m: foyer.Messages) => m.member.guest],
      ['client', (m: foyer.Messages) => m.clientList.columns.client],
      ['individual', (m: foyer.Messages) => m.addClient.individual],
      ['household (group)', (m: foyer.Messages) => m.addClient.household],
      ['entity', (m: foyer.Messages) => m.addClient.entity],
      ['plan', (m: foyer.Messages) => m.clientList.columns.plan],
      ['assigned staff', (m: foyer.Messages) => m.clientList.columns.staff],
      ['starter, pro', ({ plan }: foyer.Messages) => `${plan.starter}, ${plan.pro}`],
      ['undeliverable', (m: foyer.Messages) => m.status.undeliverable],
      ['resend', (m: foyer.Messages) => m.sendInvite.resend],
    ] as const;
    const plain = (word: string) => word.toLowerCase().replace(/^ال/, '');
    expect(said.map(([term]) => [term, glossary.get(term)?.map(plain)])).toEqual(
      said.map(([term, say]) => [term, [de, fr, ja, ar].map((messages) => plain(say(messages)))]),
    );
  });
});
