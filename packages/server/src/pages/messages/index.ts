import { arabic } from './arabic.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { japanese } from './japanese.ts';
import type { PageMessages } from './page-words.ts';

/** The languages of the pages, by tag. */
export const pageMessages: Readonly<Record<string, PageMessages>> = {
  en: english,
  de: german,
  fr: french,
  ja: japanese,
  ar: arabic,
};
export { english, type PageMessages };
