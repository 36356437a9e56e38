/**
 * Chooses the best available language, such as `de` for a reader of `de-AT` (RFC 4647, lookup).
 * @param wishes BCP 47 tags in order of preference
 * @param available the tags to choose from
 * @returns one of `available`, or `null` when none matches
 * @example
 * chooseLanguage(['de-AT', 'fr'], ['en', 'fr', 'de']) // 'de'
 */
export function chooseLanguage(wishes: readonly string[], available: readonly string[]): string | null {
  const byTag = new Map(available.map((tag) => [tag.toLowerCase(), tag]));
  return wishes.flatMap(rangesOf).flatMap((range) => byTag.get(range) ?? [])[0] ?? null;
}

/**
 * Chooses the locale for dates in a text: the first tag of its language, otherwise the language itself.
 * @param tags BCP 47, such as the reader's, then the firm's
 * @param language of the text around the dates
 */
export const localeForLanguage = (tags: readonly string[], language: string): string =>
  tags.find((tag) => languageOf(tag) === languageOf(language) && isTag(tag)) ?? language;

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ps', 'sd', 'ug', 'ur', 'yi']);

/**
 * Returns the direction of a language's script.
 * @param tag BCP 47
 * @example
 * directionOf('ar-EG') // 'rtl'
 */
export const directionOf = (tag: string): 'ltr' | 'rtl' => (rightToLeft.has(languageOf(tag)) ? 'rtl' : 'ltr');

/** Returns a tag and its prefixes, the longest first. */
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
