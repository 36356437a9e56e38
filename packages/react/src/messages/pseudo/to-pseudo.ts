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
const LONGER = 0.35;
// No letters: whatever is read aloud for a button still begins with what stands on it (WCAG 2.5.3).
const padding = '~~~ ~~~~~ ~~~~ ~~~~~~ ';

// Around what is put into a sentence, so that a name stays a name; never seen, since it is taken out again.
const [OPEN, SHUT] = ['\uE000', '\uE001'];
const PUT_IN = /(\uE000[^\uE000\uE001]*\uE001)/u;

/** Any words, accented, longer by a third and in brackets: what is not, on a page, was never translated. */
export function toPseudo<T extends object>(words: T): T {
  const pseudo = { ...words };
  for (const [key, value] of Object.entries(words)) Reflect.set(pseudo, key, pseudoOf(value));
  return pseudo;
}

function pseudoOf(value: unknown): unknown {
  if (typeof value === 'string') return stretch(value);
  if (typeof value === 'function')
    return (...facts: unknown[]) => stretch(String(Reflect.apply(value, undefined, facts.map(marked))));
  return typeof value === 'object' && value !== null ? toPseudo(value) : value;
}

function marked(fact: unknown): unknown {
  if (typeof fact === 'string') return fact === '' ? '' : `${OPEN}${fact}${SHUT}`;
  return Array.isArray(fact) ? fact.map(marked) : fact;
}

function stretch(sentence: string): string {
  const parts = sentence.split(PUT_IN);
  const accented = parts.map((part) => (part.startsWith(OPEN) ? part.slice(1, -1) : accent(part)));
  const own = parts.filter((part) => !part.startsWith(OPEN)).join('').length;
  const more = padding.repeat(Math.ceil((own * LONGER) / padding.length)).slice(0, Math.ceil(own * LONGER));
  return `⁅${accented.join('')} ${more.trimEnd()}⁆`;
}

const accent = (text: string): string => text.replace(/[a-z]/gi, (letter) => accents[letter] ?? letter);
