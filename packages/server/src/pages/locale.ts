import { chooseLanguage, localeIn } from '@foyer/portal';
import type { Context } from 'hono';
import { english, pageMessages, type PageMessages } from './messages/index.ts';

/** The language of a page for one reader. */
export interface PageLocale {
  messages: PageMessages;
  /** For dates, and for whoever reads the page aloud. */
  locale: string;
}

/** What is known of whoever reads a page. */
export interface Reader {
  /** A member whom the link is for. */
  member?: string | undefined;
  firm?: string | undefined;
}

const MAX_LANGUAGES = 10;

/** The member's language, else what the browser asks for, then the firm's; English where none of them is spoken here. */
export function resolveLocale({ req }: Pick<Context, 'req'>, { member, firm }: Reader): PageLocale {
  const wishes = [
    ...(member === undefined ? acceptedLanguages(req.header('accept-language') ?? '') : [member]),
    ...(firm === undefined ? [] : [firm]),
  ];
  const tag = chooseLanguage(wishes, Object.keys(pageMessages)) ?? 'en';
  return { messages: pageMessages[tag] ?? english, locale: localeIn([...wishes, 'en-AU'], tag) };
}

/** The languages of `Accept-Language`, the dearest first (RFC 9110). */
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
