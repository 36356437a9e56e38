import { render, screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import { describe, expect, test } from 'vitest';
import * as foyer from '../src/index.ts';
import { ar } from '../src/messages/ar/index.ts';
import * as pluralHelpers from '../src/messages/plural-helpers.ts';
import { de } from '../src/messages/de/index.ts';
import { fr } from '../src/messages/fr/index.ts';
import { ja } from '../src/messages/ja/index.ts';
import { openDocsPage } from './page-blocks.ts';
import { openPortal } from './portal.tsx';

const page = openDocsPage('messages.md');
const pluralModules = { '@foyer/react/messages/plural-helpers': pluralHelpers };
const localeModules = {
  '@foyer/react/messages/de': { de },
  '@foyer/react/messages/fr': { fr },
  '@foyer/react/messages/ar': { ar },
};
const isComponent = (value: unknown): value is ComponentType => typeof value === 'function';

async function showBlock(block: number): Promise<void> {
  const { portal } = await openPortal();
  const { Clients } = await page.run(block, { ...localeModules, './portal.ts': { portal } });
  if (!isComponent(Clients)) throw new Error('The block exports no component');
  render(<Clients />);
}

describe('docs/messages.md', () => {
  test('has four examples', () => {
    expect(page.count).toBe(4);
  });

  test('chooses a language', async () => {
    await showBlock(0);
    expect(await screen.findByRole('columnheader', { name: 'Letzte Anmeldung' })).toBeVisible();
    expect(document.querySelector('.foyer')).toHaveAttribute('lang', 'de');
    expect(document.querySelector('.foyer')).toHaveAttribute('dir', 'ltr');
    // The locale of the firm is en-AU, so dates follow the messages.
    expect((await screen.findAllByText(/^\d+\. (Okt|Nov)\. 2026$/))[0]).toBeVisible();
  });

  test('loads a language on demand', async () => {
    const { messagesFor } = await page.run(1, localeModules);
    if (typeof messagesFor !== 'function') throw new Error('The block exports no function');
    expect(await Promise.all(['de-AT', 'ar', 'pl'].map((tag) => messagesFor(tag)))).toEqual([
      de,
      ar,
      foyer.enAU,
    ]);
  });

  test('overrides a message', async () => {
    await showBlock(2);
    expect(await screen.findByRole('columnheader', { name: /Kunde/ })).toBeVisible();
    expect(screen.getByRole('columnheader', { name: 'Tarif' })).toBeVisible();
  });

  test('adds a language', async () => {
    const { pl } = await page.run(3, pluralModules);
    expect([1, 3, 5, 1.5].map((count) => Reflect.get(Object(pl), 'clientList').clients(count))).toEqual([
      '1 klient',
      '3 klienci',
      '5 klientów',
      '1,5 klienta',
    ]);
    expect(Reflect.get(Object(pl), 'common').close).toBe('Close');
  });

  test('uses the terms of the product in its glossary', () => {
    const rows =
      page.text
        .split('## Glossary')[1]
        ?.split('\n')
        .filter((line) => line.startsWith('| '))
        .map((line) => line.split('|').map((cell) => cell.trim())) ?? [];
    const glossary = new Map(rows.map(([, term = '', ...cells]) => [term, cells.slice(0, 4)]));
    const terms = [
      ['owner', (m: foyer.Messages) => m.member.owner],
      ['co-owner', (m: foyer.Messages) => m.member.coOwner],
      ['guest', (m: foyer.Messages) => m.member.guest],
      ['client', (m: foyer.Messages) => m.clientList.columns.name],
      ['individual', (m: foyer.Messages) => m.addClient.individual],
      ['household (group)', (m: foyer.Messages) => m.addClient.household],
      ['entity', (m: foyer.Messages) => m.addClient.entity],
      ['plan', (m: foyer.Messages) => m.clientList.columns.plan],
      ['assigned staff', (m: foyer.Messages) => m.clientList.columns.assignedStaff],
      ['starter, pro', ({ plan }: foyer.Messages) => `${plan.starter}, ${plan.pro}`],
      ['undeliverable', (m: foyer.Messages) => m.status.undeliverable],
      ['resend', (m: foyer.Messages) => m.sendInvite.resend],
    ] as const;
    const normalize = (term: string) => term.toLowerCase().replace(/^ال/, '');
    expect(terms.map(([term]) => [term, glossary.get(term)?.map(normalize)])).toEqual(
      terms.map(([term, select]) => [term, [de, fr, ja, ar].map((messages) => normalize(select(messages)))]),
    );
  });
});
