import { describe, expect, test } from 'vitest';
import { COUNTS, samples } from '../../test/message-samples.ts';
import { ar } from './ar/index.ts';
import { de } from './de/index.ts';
import { enUS } from './en-US/index.ts';
import { fr } from './fr/index.ts';
import { enAU, type Messages } from './index.ts';
import { ja } from './ja/index.ts';
import { pseudo } from './pseudo/index.ts';

const locales: Record<string, Messages> = { 'en-AU': enAU, 'en-US': enUS, de, fr, ja, ar, 'en-XA': pseudo };

interface Said {
  path: string;
  /** What it was told; null for a string. */
  facts: readonly unknown[] | null;
  words: string;
}

/** Every sentence of a locale, said of every sample. */
function sayAll(words: object, told: object, path = ''): Said[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): Said[] => {
    const at = path === '' ? key : `${path}.${key}`;
    const facts: unknown = Reflect.get(told, key);
    if (typeof value === 'string') return [{ path: at, facts: null, words: value }];
    if (typeof value === 'function')
      return asList(facts).map((one) => ({
        path: at,
        facts: asList(one),
        words: String(Reflect.apply(value, undefined, asList(one))),
      }));
    return typeof value === 'object' && value !== null
      ? sayAll(value, typeof facts === 'object' && facts !== null ? facts : {}, at)
      : [];
  });
}

const asList = (value: unknown): unknown[] => {
  if (!Array.isArray(value)) throw new Error('There is no sample');
  return value;
};

const pathsOf = (words: object): string[] =>
  [...new Set(sayAll(words, samples).map(({ path }) => path))].toSorted();
const strings = (facts: Said['facts']): string[] =>
  (facts ?? []).flat().filter((fact) => typeof fact === 'string');
const bare = (text: string): string => text.replace(/[\u2068\u2069]/g, '').toLowerCase();

describe.each(Object.entries(locales))('%s', (tag, messages) => {
  const said = sayAll(messages, samples);

  test('says its language and every message there is, and none besides', () => {
    expect(messages.language).toEqual({ tag, direction: tag === 'ar' ? 'rtl' : 'ltr' });
    expect(pathsOf(messages)).toEqual(pathsOf(enAU));
    expect(said.length).toBeGreaterThan(900);
  });

  test('leaves none empty, and no mark of a form behind', () => {
    expect(
      said.filter(({ words }) => words.trim() === '' || /#|undefined|NaN|null|[\uE000\uE001]/.test(words)),
    ).toEqual([]);
  });

  test('loses nothing of what it is told where English says it', () => {
    const english = sayAll(enAU, samples);
    const lost = said.flatMap(({ path, facts, words }, index) =>
      strings(facts)
        .filter(
          (fact) =>
            bare(english[index]?.words ?? '').includes(bare(fact)) && !bare(words).includes(bare(fact)),
        )
        .map((fact) => `${path} lost ${fact}: ${words}`),
    );
    expect(lost).toEqual([]);
  });

  test('groups the digits of a large number as its language does', () => {
    const million = new Intl.NumberFormat(tag === 'ar' ? 'ar-u-nu-latn' : tag).format(1_000_000);
    const grouped = sayAll(enAU, samples).map(({ words }) => words.includes('1,000,000'));
    expect(said.filter(({ words }, index) => grouped[index] && !words.includes(million))).toEqual([]);
    expect(grouped.filter(Boolean).length).toBeGreaterThan(30);
  });

  test('meets each plural category of its language', () => {
    const rules = new Intl.PluralRules(tag);
    expect(new Set(COUNTS.map((count) => rules.select(count)))).toEqual(
      new Set(rules.resolvedOptions().pluralCategories),
    );
  });
});

test.each<[string, readonly string[]]>([
  [
    'en-AU',
    ['0 clients', '1 client', '2 clients', '3 clients', '11 clients', '100 clients', '1,000,000 clients'],
  ],
  [
    'en-US',
    ['0 clients', '1 client', '2 clients', '3 clients', '11 clients', '100 clients', '1,000,000 clients'],
  ],
  [
    'de',
    [
      '0 Mandanten',
      '1 Mandant',
      '2 Mandanten',
      '3 Mandanten',
      '11 Mandanten',
      '100 Mandanten',
      '1.000.000 Mandanten',
    ],
  ],
  [
    'fr',
    [
      '0 client',
      '1 client',
      '2 clients',
      '3 clients',
      '11 clients',
      '100 clients',
      '1\u202f000\u202f000 de clients',
    ],
  ],
  ['ja', ['顧客0件', '顧客1件', '顧客2件', '顧客3件', '顧客11件', '顧客100件', '顧客1,000,000件']],
  ['ar', ['لا عملاء', 'عميل واحد', 'عميلان', '3 عملاء', '11 عميلًا', '100 عميل', '1,000,000 عميل']],
  [
    'en-XA',
    [
      '⁅0 çļîéñţš ~~~⁆',
      '⁅1 çļîéñţ ~~~⁆',
      '⁅2 çļîéñţš ~~~⁆',
      '⁅3 çļîéñţš ~~~⁆',
      '⁅11 çļîéñţš ~~~⁆',
      '⁅100 çļîéñţš ~~~⁆',
      '⁅1,000,000 çļîéñţš ~~~ ~~⁆',
    ],
  ],
])('%s counts clients', (tag, words) => {
  expect(COUNTS.map((count) => locales[tag]?.clientList.clients(count))).toEqual(words);
});

test.each<[string, string, string]>([
  ['en-AU', '3 people will be mailed:', 'Amelia, Tom and Priya.'],
  ['en-US', '3 people will be mailed:', 'Amelia, Tom, and Priya.'],
  ['de', '3 Personen werden angeschrieben:', 'Amelia, Tom und Priya.'],
  ['fr', '3 personnes recevront un e-mail\u00a0:', 'Amelia, Tom et Priya.'],
  ['ja', '3人にメールを送信:', 'Amelia、Tom、Priya。'],
  ['ar', 'سيُرسل بريد إلى 3 أشخاص:', '\u2068Amelia\u2069 و\u2068Tom\u2069 و\u2068Priya\u2069.'],
])('%s says who will be mailed', (tag, count, names) => {
  expect([
    locales[tag]?.recipients.count(3),
    locales[tag]?.recipients.names(['Amelia', 'Tom', 'Priya']),
  ]).toEqual([count, names]);
});

test.each(Object.entries({ enAU, enUS, de, fr, ja, ar }))(
  '%s: what a button says stands in what is read aloud',
  (_, { actions }) => {
    expect(actions.sendInviteTo('Ann')).toContain(actions.sendInvite);
    expect(actions.addEmailFor('Ann')).toContain(actions.addEmail);
    expect(actions.fixAddressOf('Ann')).toContain(actions.fixAddress);
  },
);

const everything = (messages: Messages): string[] =>
  sayAll(messages, samples)
    .filter(({ path }) => path !== 'language.tag' && path !== 'language.direction')
    .map(({ words }) => words);
const told = (words: string): string =>
  words
    .replace(/[\u2068\u2069]/g, '')
    .replace(
      /Zoë Ng|Tom Okafor|Ann Lee|\S+@northmail\.example|ann@example\.com|mailbox full|\d* ?(Nov|Dec) 2026|Plan|Owner|CSV|\.csv/gi,
      '',
    );

test('nothing English is left in Arabic and Japanese', () => {
  for (const messages of [ar, ja])
    expect(
      everything(messages).filter((words) => /[A-Za-z]/.test(told(words).replace(/ A から Z/, ''))),
    ).toEqual([]);
});

test('French keeps its spaces before high punctuation, and in its quotation marks', () => {
  const french = everything(fr).map(told);
  expect(french.filter((words) => /[^\s\u00a0\d][:;?!»]|[^\u00a0][;?!»]|«[^\u00a0]| :/.test(words))).toEqual(
    [],
  );
  expect(french.filter((words) => words.includes("'"))).toEqual([]);
});

test('German addresses its readers formally, and quotes from below', () => {
  expect(everything(de).filter((words) => /\b(du|dich|dir|dein\w*)\b|[“"][^“”"]+[”"]/i.test(words))).toEqual(
    [],
  );
});

test('the pseudo-locale puts brackets around each sentence, and leaves names as they are', () => {
  expect(everything(pseudo).filter((words) => !/^⁅.+⁆$/s.test(words))).toEqual([]);
  expect(pseudo.actions.sendInviteTo('Ann Lee')).toBe('⁅Šéñð îñṽîţé ţó Ann Lee ~~~ ~~⁆');
});

test('the pseudo-locale is longer by about a third', () => {
  const [short, long] = [everything(enAU), everything(pseudo)].map((all) => all.join('').length);
  expect((long ?? 0) / (short ?? 1)).toBeGreaterThan(1.3);
});
