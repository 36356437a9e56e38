// Letters that NFKD leaves whole although readers take them for the plain one.
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

// A place in the order travels in a URL, and one letter can fold to eighteen.
const MAX_SORT_KEY_LENGTH = 200;

/** The key by which names are ordered: no marks, no case, spaces folded, the first 200 characters. Compare with `compareKeys`. */
export const toSortKey = (name: string): string =>
  normalize(name)
    .slice(0, MAX_SORT_KEY_LENGTH)
    .replace(/[\ud800-\udbff]$/, '');

/** The key in which words are looked for; apply it to what is searched and to what is typed alike. */
export const toSearchKey = (text: string): string => normalize(text);

/**
 * Orders two keys as their UTF-8 bytes are ordered, which is what SQL's `COLLATE "C"` does.
 * @returns a negative number, zero or a positive number, for `Array.prototype.sort`
 */
export function compareKeys(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    // Surrogates stand for code points above all others, yet their code units lie below U+E000.
    if (x !== y) return codePointRank(x) - codePointRank(y);
  }
  return a.length - b.length;
}

const codePointRank = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);
