// Letters that NFKD does not decompose although readers expect the plain letter.
const LETTER_REPLACEMENTS: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
};

function normalize(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøłđðæœþı]/g, (letter) => LETTER_REPLACEMENTS[letter] ?? letter)
    .replace(/\s+/gu, ' ')
    .trim();
}

// Cursors contain a sort key and are part of URLs; one letter can normalize to eighteen.
const MAX_SORT_KEY_LENGTH = 200;

/** Returns the key by which names are sorted: without diacritics and case, spaces collapsed, at most 200 characters. Compare with `compareKeys`. */
export const toSortKey = (name: string): string =>
  normalize(name)
    .slice(0, MAX_SORT_KEY_LENGTH)
    .replace(/[\ud800-\udbff]$/, '');

/** Returns the key for substring search; apply it to the searched text and to the query. */
export const toSearchKey = (text: string): string => normalize(text);

/**
 * Compares two keys by their UTF-8 bytes, as SQL's `COLLATE "C"` does.
 * @returns a negative number, zero or a positive number, for `Array.prototype.sort`
 */
export function compareKeys(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    // Surrogates encode the highest code points, but their code units are below U+E000.
    if (x !== y) return codePointRank(x) - codePointRank(y);
  }
  return a.length - b.length;
}

const codePointRank = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

/**
 * Whether a line of text has characters that have no place in a name: control characters, lone surrogates, line breaks, and overrides of the text direction (U+202D, U+202E), which display a name in
 * another order than it is stored.
 */
export const hasControlCharacters = (text: string): boolean =>
  /[\p{Cc}\p{Cs}\u2028\u2029\u202D\u202E]/u.test(text);
