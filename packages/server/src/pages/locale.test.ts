import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { resolveLocale, acceptedLanguages, type Reader } from './locale.ts';

test.each<[string, string[]]>([
  ['de', ['de']],
  ['en;q=0.2, fr-CA, de;q=0.9', ['fr-CA', 'de', 'en']],
  ['*', []],
  ['ja;q=0, ar', ['ar']],
  ['', []],
  ['<script>, de; q=nonsense, fr', ['fr']],
])('parses Accept-Language %j as %j', (header, wishes) => {
  expect(acceptedLanguages(header)).toEqual(wishes);
});

test.each<[string, Reader, string]>([
  ['en', { member: 'de-AT', firm: 'en-AU' }, 'de-AT'],
  ['de', { member: 'pt', firm: 'fr-CH' }, 'fr-CH'],
  ['ja', { firm: 'de' }, 'ja'],
  ['pt', { firm: 'de' }, 'de'],
  ['ar-EG, en', {}, 'ar-EG'],
  ['pt', {}, 'en-AU'],
])('resolves Accept-Language %j and reader %j to %s', async (header, reader, locale) => {
  const page = new Hono().get('/', (context) => context.text(resolveLocale(context, reader).locale));
  expect(await (await page.request('/', { headers: { 'accept-language': header } })).text()).toBe(locale);
});
