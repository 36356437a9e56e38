import './styles.css';
import { afterEach, expect, test } from 'vitest';
import { contrast, measure } from '../../test/contrast.ts';

afterEach(() => document.body.replaceChildren());

function measured(attributes: Record<string, string>, style: Record<string, string> = {}) {
  const root = document.createElement('div');
  root.className = 'foyer';
  Object.assign(root.dataset, attributes);
  for (const [name, value] of Object.entries(style)) root.style.setProperty(name, value);
  document.body.append(root);
  return measure(root);
}

const tooLow = (all: ReturnType<typeof measured>) =>
  all
    .filter(({ ratio, need }) => ratio < need)
    .map(({ above, below, ratio, need }) => `${above} on ${below}: ${ratio.toFixed(2)} of ${need}`);

test('computes known contrast ratios', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
  expect(contrast([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2);
});

test.each([
  ['light', { theme: 'light' }],
  ['dark', { theme: 'dark' }],
  ['high contrast, light', { theme: 'light', contrast: 'more' }],
  ['high contrast, dark', { theme: 'dark', contrast: 'more' }],
] as const)('%s: every pair of foreground and surface has the required contrast', (_, attributes) => {
  const all = measured(attributes);
  expect(all).toHaveLength(97);
  expect(tooLow(all)).toEqual([]);
});

test('text has a contrast of 7:1 in high contrast', () => {
  const textPairs = ['light', 'dark']
    .flatMap((theme) => measured({ theme, contrast: 'more' }))
    .filter(({ need, above }) => need === 4.5 && above.startsWith('var(--foyer-text'));
  expect(
    textPairs
      .filter(({ ratio }) => ratio < 7)
      .map(({ above, below, ratio }) => `${above} on ${below}: ${ratio.toFixed(2)}`),
  ).toEqual([]);
});

test('reports a color with too little contrast', () => {
  expect(tooLow(measured({ theme: 'light' }, { '--foyer-text-faint': '#999' }))).toContain(
    'var(--foyer-text-faint) on var(--foyer-surface): 2.85 of 4.5',
  );
});
