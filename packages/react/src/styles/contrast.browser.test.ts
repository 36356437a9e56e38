import './styles.css';
import { afterEach, expect, test } from 'vitest';

afterEach(() => document.body.replaceChildren());

const surfaces = ['surface', 'surface-sunken', 'surface-raised', 'surface-hover', 'surface-pressed', 'surface-selected'].map((name) => `var(--foyer-${name})`);
const words = ['text', 'text-muted', 'text-faint', 'text-accent', 'text-positive', 'text-caution', 'text-critical'];
const graphics = ['border-control', 'dot-positive', 'dot-caution', 'dot-critical', 'dot-info', 'dot-neutral', 'focus-color'];
const on = (names: string[], need: number) => names.flatMap((name) => surfaces.map((below) => ({ above: `var(--foyer-${name})`, below, need })));
/** The fill of a button at rest, pointed at and pressed, as Button.css mixes it. */
const filled = (fill: string, text: string) => ['0%', '14%', '24%'].map((press) => ({ above: `var(--foyer-${text})`, below: `color-mix(in oklab, var(--foyer-${fill}), light-dark(black, white) ${press})`, need: 4.5 }));
const pairs = [
  ...on(words, 4.5),
  ...on(graphics, 3),
  ...filled('accent', 'on-accent'),
  ...filled('critical', 'on-critical'),
  // Initials on an avatar, in each colour that a row can have, as Avatars.css mixes it.
  ...surfaces.map((row) => ({ above: 'var(--foyer-text-muted)', below: `color-mix(in srgb, var(--foyer-text) 9%, ${row})`, need: 4.5 })),
  { above: 'var(--foyer-surface)', below: 'var(--foyer-text)', need: 4.5 },
];

/** What Chromium paints for a colour, as it would on the screen. */
function painter(root: HTMLElement) {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  return (colour: string) => {
    root.style.backgroundColor = colour;
    if (context === null) throw new Error('No canvas.');
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = getComputedStyle(root).backgroundColor;
    context.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, alpha] = context.getImageData(0, 0, 1, 1).data;
    if (alpha !== 255) throw new Error(`${colour} is not opaque, or is no colour.`);
    return [r, g, b];
  };
}

/** WCAG 2's relative luminance. */
function luminance(colour: number[]) {
  const [r = 0, g = 0, b = 0] = colour.map((part) => (part / 255 <= 0.040_45 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const contrast = (one: number[], other: number[]) => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

function measured(look: Record<string, string>, style: Record<string, string> = {}) {
  const root = document.createElement('div');
  root.className = 'foyer';
  Object.assign(root.dataset, look);
  for (const [name, value] of Object.entries(style)) root.style.setProperty(name, value);
  document.body.append(root);
  const paint = painter(root);
  return pairs.map((pair) => ({ ...pair, ratio: contrast(paint(pair.above), paint(pair.below)) }));
}

const missed = (all: ReturnType<typeof measured>) => all.filter(({ ratio, need }) => ratio < need).map(({ above, below, ratio, need }) => `${above} on ${below}: ${ratio.toFixed(2)} of ${need}`);

test('black on white is 21, and a grey that is known too', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
  expect(contrast([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2);
});

test.each([
  ['light', { theme: 'light' }],
  ['dark', { theme: 'dark' }],
  ['high contrast, light', { theme: 'light', contrast: 'more' }],
  ['high contrast, dark', { theme: 'dark', contrast: 'more' }],
] as const)('%s: every pair of text, sign and surface has the contrast it needs', (_, look) => {
  const all = measured(look);
  expect(all).toHaveLength(97);
  expect(missed(all)).toEqual([]);
});

test('high contrast gives every word 7:1', () => {
  const ofWords = ['light', 'dark'].flatMap((theme) => measured({ theme, contrast: 'more' })).filter(({ need, above }) => need === 4.5 && above.startsWith('var(--foyer-text'));
  expect(ofWords.filter(({ ratio }) => ratio < 7).map(({ above, below, ratio }) => `${above} on ${below}: ${ratio.toFixed(2)}`)).toEqual([]);
});

test('a colour that is too faint is found', () => {
  expect(missed(measured({ theme: 'light' }, { '--foyer-text-faint': '#999' }))).toContain('var(--foyer-text-faint) on var(--foyer-surface): 2.85 of 4.5');
});
