const surfaces = [
  'surface',
  'surface-sunken',
  'surface-raised',
  'surface-hover',
  'surface-pressed',
  'surface-selected',
].map((name) => `var(--foyer-${name})`);
const textRoles = [
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
/** The background of a button at rest, hovered and pressed, as in Button.css. */
const filled = (fill: string, text: string) =>
  ['0%', '14%', '24%'].map((press) => ({
    above: `var(--foyer-${text})`,
    below: `color-mix(in oklab, var(--foyer-${fill}), light-dark(black, white) ${press})`,
    need: 4.5,
  }));

/** A color, its background, and the required contrast. */
export interface Pair {
  above: string;
  below: string;
  need: number;
}

/** All pairs in use: text and graphics on each surface, filled buttons, avatars and tooltips. */
const pairs: readonly Pair[] = [
  ...on(textRoles, 4.5),
  ...on(graphics, 3),
  ...filled('accent', 'on-accent'),
  ...filled('critical', 'on-critical'),
  // Initials of an avatar on each row color, as in Avatars.css.
  ...surfaces.map((row) => ({
    above: 'var(--foyer-text-muted)',
    below: `color-mix(in srgb, var(--foyer-text) 9%, ${row})`,
    need: 4.5,
  })),
  { above: 'var(--foyer-surface)', below: 'var(--foyer-text)', need: 4.5 },
];

/** Returns a function that resolves a color to the painted red, green, blue and alpha, 0 to 255. */
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

/** Relative luminance by WCAG 2. */
function luminance(colour: number[]) {
  const [r = 0, g = 0, b = 0] = colour.map((part) =>
    part / 255 <= 0.040_45 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio by WCAG 2, 1 to 21. */
export const contrast = (one: number[], other: number[]) => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** Measures the painted contrast of every pair under a `.foyer` root. @param root its background is changed */
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

/** Converts a computed color to hex notation, with alpha digits if it is not opaque. */
export function toHex(colour: string): string {
  const [r, g, b, alpha] = painter()(colour);
  return `#${[r, g, b, ...(alpha === 255 ? [] : [alpha])].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
