import { chooseLanguage, localeForLanguage } from '@foyer/portal/mail';
import type { Context } from 'hono';
import { english, pageWords, type PageWords } from './words/index.ts';

/** The language of a page for one reader. */
export interface PageVoice {
  words: PageWords;
  /** For dates, and for whoever reads the page aloud. */
  locale: string;
}

/** What is known of whoever reads a page. */
export interface Reader {
  /** A member whom the link is for. */
  member?: string | undefined;
  firm?: string | undefined;
}

const MOST_WISHES = 10;

/** The member's language, else what the browser asks for, then the firm's; English where none of them is spoken here. */
export function voiceOf({ req }: Pick<Context, 'req'>, { member, firm }: Reader): PageVoice {
  const wishes = [
    ...(member === undefined ? wishesIn(req.header('accept-language') ?? '') : [member]),
    ...(firm === undefined ? [] : [firm]),
  ];
  const tag = chooseLanguage(wishes, Object.keys(pageWords)) ?? 'en';
  return { words: pageWords[tag] ?? english, locale: localeForLanguage([...wishes, 'en-AU'], tag) };
}

/** The languages of `Accept-Language`, the dearest first (RFC 9110). */
export const wishesIn = (header: string): string[] =>
  header
    .split(',', MOST_WISHES)
    .map((one) => {
      const [tag = '', weight = ''] = one.trim().split(/\s*;\s*q=/i);
      return { tag, weight: weight === '' ? 1 : Number(weight) };
    })
    .filter(({ tag, weight }) => /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag) && weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
