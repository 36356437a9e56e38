const surfaces = [
  'surface',
  'surface-sunken',
  'surface-raised',
  'surface-hover',
  'surface-pressed',
  'surface-selected',
].map((name) => `var(--foyer-${name})`);
const words = [
  'text',
  'text-muted',
  'text-faint',
  'text-accent',
  'text-positive',
  'text-caution',
  'text-critical',
];
const graphics = [
  'border-control',
  'dot-positive',
  'dot-caution',
  'dot-critical',
  'dot-info',
  'dot-neutral',
  'focus-color',
];
const on = (names: string[], need: number) =>
  names.flatMap((name) => surfaces.map((below) => ({ above: `var(--foyer-${name})`, below, need })));
/** The fill of a button at rest, pointed at and pressed, as Button.css mixes it. */
const filled = (fill: string, text: string) =>
  ['0%', '14%', '24%'].map((press) => ({
    above: `var(--foyer-${text})`,
    below: `color-mix(in oklab, var(--foyer-${fill}), light-dark(black, white) ${press})`,
    need: 4.5,
  }));

/** A colour, what lies below it, and the contrast that it needs there. */
export interface Pair {
  above: string;
  below: string;
  need: number;
}

/** Every pair that is drawn: text and signs on each surface, what stands on filled buttons, on avatars and in tooltips. */
const pairs: readonly Pair[] = [
  ...on(words, 4.5),
  ...on(graphics, 3),
  ...filled('accent', 'on-accent'),
  ...filled('critical', 'on-critical'),
  // Initials on an avatar, in each colour that a row can have, as Avatars.css mixes it.
  ...surfaces.map((row) => ({
    above: 'var(--foyer-text-muted)',
    below: `color-mix(in srgb, var(--foyer-text) 9%, ${row})`,
    need: 4.5,
  })),
  { above: 'var(--foyer-surface)', below: 'var(--foyer-text)', need: 4.5 },
];

/** What Chromium paints for a colour, as it would on the screen: red, green, blue and alpha, 0 to 255. */
function painter() {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  return (colour: string) => {
    if (context === null) throw new Error('No canvas.');
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
    return [r, g, b, alpha] as const;
  };
}

/** WCAG 2's relative luminance. */
function luminance(colour: number[]) {
  const [r = 0, g = 0, b = 0] = colour.map((part) =>
    part / 255 <= 0.040_45 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2's contrast of two colours, 1 to 21. */
export const contrast = (one: number[], other: number[]) => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** The contrast of every pair under a `.foyer` root, as painted. @param root an element whose background may be changed */
export function measure(root: HTMLElement): (Pair & { ratio: number })[] {
  const painted = painter();
  const paint = (colour: string) => {
    root.style.backgroundColor = colour;
    const [r, g, b, alpha] = painted(getComputedStyle(root).backgroundColor);
    if (alpha !== 255) throw new Error(`${colour} is not opaque, or is no colour.`);
    return [r, g, b];
  };
  return pairs.map((pair) => ({ ...pair, ratio: contrast(paint(pair.above), paint(pair.below)) }));
}

/** A computed colour as designers write it, `#195677`, with two more digits where it lets something through. */
export function toHex(colour: string): string {
  const [r, g, b, alpha] = painter()(colour);
  return `#${[r, g, b, ...(alpha === 255 ? [] : [alpha])].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
