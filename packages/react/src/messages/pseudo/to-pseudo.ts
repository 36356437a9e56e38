const accents: Record<string, string> = {
  a: 'á',
  b: 'ƀ',
  c: 'ç',
  d: 'ð',
  e: 'é',
  f: 'ƒ',
  g: 'ĝ',
  h: 'ĥ',
  i: 'î',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ó',
  p: 'þ',
  q: 'ɋ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'û',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
  A: 'Å',
  B: 'Ɓ',
  C: 'Ç',
  D: 'Ð',
  E: 'É',
  F: 'Ƒ',
  G: 'Ĝ',
  H: 'Ĥ',
  I: 'Î',
  J: 'Ĵ',
  K: 'Ķ',
  L: 'Ļ',
  M: 'Ṁ',
  N: 'Ñ',
  O: 'Ö',
  P: 'Þ',
  Q: 'Ɋ',
  R: 'Ŕ',
  S: 'Š',
  T: 'Ţ',
  U: 'Û',
  V: 'Ṽ',
  W: 'Ŵ',
  X: 'Ẋ',
  Y: 'Ý',
  Z: 'Ž',
};
const EXPANSION = 0.35;
// No letters, so that the accessible name of a button still contains its visible label (WCAG 2.5.3).
const padding = '~~~ ~~~~~ ~~~~ ~~~~~~ ';

// Marks inserted values, so that names are not accented. Removed from the result.
const [OPEN, CLOSE] = ['\uE000', '\uE001'];
const INSERTED = /(\uE000[^\uE000\uE001]*\uE001)/u;

/** Converts messages to a pseudo-locale: accented, a third longer and in brackets. */
export function toPseudo<T extends object>(messages: T): T {
  const pseudo = { ...messages };
  for (const [key, value] of Object.entries(messages)) Reflect.set(pseudo, key, convert(value));
  return pseudo;
}

function convert(value: unknown): unknown {
  if (typeof value === 'string') return pseudoLocalize(value);
  if (typeof value === 'function')
    return (...args: unknown[]) =>
      pseudoLocalize(String(Reflect.apply(value, undefined, args.map(markInserted))));
  return typeof value === 'object' && value !== null ? toPseudo(value) : value;
}

function markInserted(value: unknown): unknown {
  if (typeof value === 'string') return value === '' ? '' : `${OPEN}${value}${CLOSE}`;
  return Array.isArray(value) ? value.map(markInserted) : value;
}

function pseudoLocalize(sentence: string): string {
  const parts = sentence.split(INSERTED);
  const accented = parts.map((part) => (part.startsWith(OPEN) ? part.slice(1, -1) : accent(part)));
  const ownLength = parts.filter((part) => !part.startsWith(OPEN)).join('').length;
  const suffix = padding
    .repeat(Math.ceil((ownLength * EXPANSION) / padding.length))
    .slice(0, Math.ceil(ownLength * EXPANSION));
  return `⁅${accented.join('')} ${suffix.trimEnd()}⁆`;
}

const accent = (text: string): string => text.replace(/[a-z]/gi, (letter) => accents[letter] ?? letter);
