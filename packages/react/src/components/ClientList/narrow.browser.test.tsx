import '../../styles/styles.css';
import type { PortalClient } from '@foyer/sdk';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { openPortal } from '../../../test/portal.tsx';
import { FoyerProvider } from '../../index.ts';
import { ar } from '../../messages/ar/index.ts';
import { de } from '../../messages/de/index.ts';
import { enAU } from '../../messages/en-AU/index.ts';
import { ClientList } from './index.ts';

afterEach(cleanup);

const languages = { de, 'en-AU': enAU, ar };
const widths = [288, 328];

const box = (element: Element) => element.getBoundingClientRect();
const isDisplayed = (element: Element) => element.getClientRects().length > 0 && box(element).width > 1;
/** Elements that reach beyond the sides of their container, as text; the icon of a menu is aligned with the edge, so that its button reaches 6 px further. */
const overflowing = (container: Element, elements: readonly Element[]) =>
  elements
    .filter(isDisplayed)
    .filter(
      (element) =>
        box(element).left < box(container).left - 6 || box(element).right > box(container).right + 6,
    )
    .map((element) => element.textContent);
/** The box of the contents of a cell, without what an ellipsis replaces; `null` when it is empty. */
function visibleBoxOf(cell: Element): DOMRect | null {
  const range = document.createRange();
  range.selectNodeContents(cell);
  if (range.getClientRects().length === 0) return null;
  const [contents, own] = [range.getBoundingClientRect(), box(cell)];
  const left = Math.max(contents.left, own.left);
  return new DOMRect(left, contents.top, Math.min(contents.right, own.right) - left, contents.height);
}
const overlaps = (one: DOMRect, other: DOMRect) =>
  one.left < other.right - 1 &&
  other.left < one.right - 1 &&
  one.top < other.bottom - 1 &&
  other.top < one.bottom - 1;

function show(portal: PortalClient, language: keyof typeof languages, width: number) {
  render(
    <div style={{ inlineSize: width }} dir={language === 'ar' ? 'rtl' : 'ltr'}>
      <FoyerProvider portal={portal} messages={languages[language]}>
        <ClientList defaultSelection={{ kind: 'some', ids: ['cl_okafor', 'cl_caroline'] }} />
      </FoyerProvider>
    </div>,
  );
}

for (const language of ['de', 'en-AU', 'ar'] as const)
  for (const width of widths)
    test(`fits ${width} px, with the bar of bulk actions: ${language}`, async () => {
      const { portal } = await openPortal();
      show(portal, language, width);
      const name = await screen.findByRole('button', { name: 'Caroline Whitby' });
      const bar = await screen.findByRole('group', { name: /2|٢/ });
      expect(overflowing(bar, within(bar).getAllByRole('button'))).toEqual([]);
      for (const row of screen.getAllByRole('row').slice(1)) {
        const cells = [...row.children].filter(isDisplayed);
        expect(overflowing(row, cells)).toEqual([]);
        const facts = cells.flatMap((cell) => visibleBoxOf(cell) ?? []);
        const isOverlapping = facts.some((one, i) =>
          facts.slice(i + 1).some((other) => overlaps(one, other)),
        );
        expect([row.textContent, isOverlapping]).toEqual([row.textContent, false]);
      }
      expect(name.scrollWidth).toBeLessThanOrEqual(name.clientWidth);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
    });
