/**
 * The best of the languages there are for a reader: `de` for one of `de-AT`, the first wish that can be met (RFC 4647, lookup).
 * @param wishes BCP 47 tags, the dearest first
 * @param available the tags there are
 * @returns one of `available`; null when no wish can be met
 * @example
 * chooseLanguage(['de-AT', 'fr'], ['en', 'fr', 'de']) // 'de'
 */
export function chooseLanguage(wishes: readonly string[], available: readonly string[]): string | null {
  const byTag = new Map(available.map((tag) => [tag.toLowerCase(), tag]));
  return wishes.flatMap(rangesOf).flatMap((range) => byTag.get(range) ?? [])[0] ?? null;
}

/**
 * The tag for dates: the first of some in a language, else the language itself.
 * @param tags BCP 47, such as the reader's and then the firm's
 * @param language that of the words around the dates
 */
export const localeForLanguage = (tags: readonly string[], language: string): string =>
  tags.find((tag) => languageOf(tag) === languageOf(language) && isTag(tag)) ?? language;

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ps', 'sd', 'ug', 'ur', 'yi']);

/**
 * Which way a language is written.
 * @param tag BCP 47
 * @example
 * directionOf('ar-EG') // 'rtl'
 */
export const directionOf = (tag: string): 'ltr' | 'rtl' => (rightToLeft.has(languageOf(tag)) ? 'rtl' : 'ltr');

/** A tag, then ever shorter ones. */
function rangesOf(tag: string): string[] {
  const parts = tag.toLowerCase().split('-');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
}

const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
