import { arabic } from './arabic.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { japanese } from './japanese.ts';
import type { PageMessages } from './page-messages.ts';

/** Messages of all languages, by language tag. */
export const pageMessages: Readonly<Record<string, PageMessages>> = {
  en: english,
  de: german,
  fr: french,
  ja: japanese,
  ar: arabic,
};
export { english, type PageMessages };
