import { arabic } from './arabic.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { japanese } from './japanese.ts';
import type { MailMessages } from './mail-messages.ts';

/** The built-in messages by language tag. */
export const builtInMessages: Readonly<Record<string, MailMessages>> = {
  en: english,
  de: german,
  fr: french,
  ja: japanese,
  ar: arabic,
};
export { arabic, english, french, german, japanese, type MailMessages };
