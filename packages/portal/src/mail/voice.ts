import type { RenderMail } from './content.ts';
import { english, type MailWords } from './words.ts';

/** How mails are written: the host's words by language tag, and its own function. */
export interface MailStyle {
  mailWords: Readonly<Record<string, MailWords>>;
  renderMail: RenderMail | null;
}

/** The words for one reader. */
export interface Voice {
  words: MailWords;
  /** The tag for dates, and for whoever reads the mail aloud. */
  locale: string;
  renderMail: RenderMail | null;
}

/**
 * Chooses words for a reader: those of `pt-BR`, else of `pt`, else English (RFC 4647, lookup).
 * @param locales what the reader reads, then what the firm writes: dates follow the first in the language of the words
 */
export function voiceFor(locales: readonly [reader: string, firm: string], { mailWords, renderMail }: MailStyle): Voice {
  const table = new Map(Object.entries({ en: english, ...mailWords }).map(([tag, words]) => [tag.toLowerCase(), { tag, words }]));
  const found = rangesOf(locales[0]).flatMap((range) => table.get(range) ?? [])[0] ?? { tag: 'en', words: mailWords['en'] ?? english };
  const locale = locales.find((one) => languageOf(one) === languageOf(found.tag) && isTag(one)) ?? found.tag;
  return { words: found.words, locale, renderMail };
}

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
