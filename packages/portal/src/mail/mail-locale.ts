import type { RenderMail } from './content.ts';
import { chooseLanguage, localeForLanguage } from './language.ts';
import { builtInMessages, english, type MailMessages } from './messages/index.ts';

/** The host's mail templates: messages by language tag, and a render function. */
export interface MailTemplates {
  mailMessages: Readonly<Record<string, MailMessages>>;
  renderMail: RenderMail | null;
}

/** The messages and locale for one reader. */
export interface MailLocale {
  messages: MailMessages;
  /** The tag for dates and for the `lang` attribute. */
  locale: string;
  renderMail: RenderMail | null;
}

/**
 * Chooses the messages for a reader: `pt-BR`, then `pt`, then the firm's language, then English.
 * @param locales the reader's, then the firm's; dates use the first one in the language of the messages
 */
export function resolveMailLocale(
  locales: readonly [reader: string, firm: string],
  { mailMessages, renderMail }: MailTemplates,
): MailLocale {
  const table = { ...builtInMessages, ...mailMessages };
  const tag = chooseLanguage(locales, Object.keys(table)) ?? 'en';
  return { messages: table[tag] ?? english, locale: localeForLanguage(locales, tag), renderMail };
}
