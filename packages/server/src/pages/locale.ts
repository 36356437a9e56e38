import { chooseLanguage, localeForLanguage } from '@foyer/portal/mail';
import type { Context } from 'hono';
import { english, pageMessages, type PageMessages } from './messages/index.ts';

/** Messages and locale of a page. */
export interface PageLocale {
  messages: PageMessages;
  /** BCP 47 tag for dates and the `lang` attribute. */
  locale: string;
}

/** Known locales of a page's reader. */
export interface Reader {
  /** Locale of the member that the link belongs to. */
  member?: string | undefined;
  firm?: string | undefined;
}

const MAX_LANGUAGES = 10;

/** Resolves the language of a page: the member's, otherwise the browser's, then the firm's; English when none is available. */
export function resolveLocale({ req }: Pick<Context, 'req'>, { member, firm }: Reader): PageLocale {
  const languages = [
    ...(member === undefined ? acceptedLanguages(req.header('accept-language') ?? '') : [member]),
    ...(firm === undefined ? [] : [firm]),
  ];
  const tag = chooseLanguage(languages, Object.keys(pageMessages)) ?? 'en';
  return { messages: pageMessages[tag] ?? english, locale: localeForLanguage([...languages, 'en-AU'], tag) };
}

/** Parses `Accept-Language`, most preferred first (RFC 9110). */
export const acceptedLanguages = (header: string): string[] =>
  header
    .split(',', MAX_LANGUAGES)
    .map((one) => {
      const [tag = '', weight = ''] = one.trim().split(/\s*;\s*q=/i);
      return { tag, weight: weight === '' ? 1 : Number(weight) };
    })
    .filter(({ tag, weight }) => /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag) && weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
