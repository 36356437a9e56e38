import type { RenderMail } from './content.ts';
import { chooseLanguage, localeForLanguage } from './language.ts';
import { builtInMessages, english, type MailMessages } from './messages/index.ts';

/** How mails are written: the host's words by language tag, and its own function. */
export interface MailTemplates {
  mailMessages: Readonly<Record<string, MailMessages>>;
  renderMail: RenderMail | null;
}

/** The words for one reader. */
export interface MailLocale {
  messages: MailMessages;
  /** The tag for dates, and for whoever reads the mail aloud. */
  locale: string;
  renderMail: RenderMail | null;
}

/**
 * Chooses words for a reader: those of `pt-BR`, else of `pt`; else those that the firm speaks, else English.
 * @param locales what the reader reads, then what the firm writes: dates follow the first in the language of the words
 */
export function resolveMailLocale(
  locales: readonly [reader: string, firm: string],
  { mailMessages, renderMail }: MailTemplates,
): MailLocale {
  const table = { ...builtInMessages, ...mailMessages };
  const tag = chooseLanguage(locales, Object.keys(table)) ?? 'en';
  return { messages: table[tag] ?? english, locale: localeForLanguage(locales, tag), renderMail };
}
