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

interface Rendered {
  path: string;
  /** Arguments of the message function; null for a string. */
  args: readonly unknown[] | null;
  text: string;
}

/** Renders every message of a locale, functions with every sample. */
function renderAll(messages: object, args: object, path = ''): Rendered[] {
  return Object.entries(messages).flatMap(([key, value]: [string, unknown]): Rendered[] => {
    const at = path === '' ? key : `${path}.${key}`;
    const samplesOfKey: unknown = Reflect.get(args, key);
    if (typeof value === 'string') return [{ path: at, args: null, text: value }];
    if (typeof value === 'function')
      return asList(samplesOfKey).map((one) => ({
        path: at,
        args: asList(one),
        text: String(Reflect.apply(value, undefined, asList(one))),
      }));
    return typeof value === 'object' && value !== null
      ? renderAll(value, typeof samplesOfKey === 'object' && samplesOfKey !== null ? samplesOfKey : {}, at)
      : [];
  });
}

const asList = (value: unknown): unknown[] => {
  if (!Array.isArray(value)) throw new Error('message-samples.ts has no sample for this message');
  return value;
};

const pathsOf = (messages: object): string[] =>
  [...new Set(renderAll(messages, samples).map(({ path }) => path))].toSorted();
const strings = (args: Rendered['args']): string[] =>
  (args ?? []).flat().filter((arg) => typeof arg === 'string');
const bare = (text: string): string => text.replace(/[\u2068\u2069]/g, '').toLowerCase();

describe.each(Object.entries(locales))('%s', (tag, messages) => {
  const rendered = renderAll(messages, samples);

  test('has the keys of en-AU, no more and no fewer', () => {
    expect(messages.language).toEqual({ tag, direction: tag === 'ar' ? 'rtl' : 'ltr' });
    expect(pathsOf(messages)).toEqual(pathsOf(enAU));
    expect(rendered.length).toBeGreaterThan(900);
  });

  test('renders no empty message and no placeholder', () => {
    expect(
      rendered.filter(({ text }) => text.trim() === '' || /#|undefined|NaN|null|[\uE000\uE001]/.test(text)),
    ).toEqual([]);
  });

  test('inserts every argument that English inserts', () => {
    const english = renderAll(enAU, samples);
    const lost = rendered.flatMap(({ path, args, text }, index) =>
      strings(args)
        .filter(
          (arg) => bare(english[index]?.text ?? '').includes(bare(arg)) && !bare(text).includes(bare(arg)),
        )
        .map((arg) => `${path} lost ${arg}: ${text}`),
    );
    expect(lost).toEqual([]);
  });

  test('groups the digits of large numbers in the way of the language', () => {
    const million = new Intl.NumberFormat(tag === 'ar' ? 'ar-u-nu-latn' : tag).format(1_000_000);
    const grouped = renderAll(enAU, samples).map(({ text }) => text.includes('1,000,000'));
    expect(rendered.filter(({ text }, index) => grouped[index] && !text.includes(million))).toEqual([]);
    expect(grouped.filter(Boolean).length).toBeGreaterThan(30);
  });

  test('is sampled with every plural category of the language', () => {
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
])('%s: counts clients', (tag, expected) => {
  expect(COUNTS.map((count) => locales[tag]?.clientList.clients(count))).toEqual(expected);
});

test.each<[string, string, string]>([
  ['en-AU', '3 people will be mailed:', 'Amelia, Tom and Priya.'],
  ['en-US', '3 people will be mailed:', 'Amelia, Tom, and Priya.'],
  ['de', '3 Personen werden angeschrieben:', 'Amelia, Tom und Priya.'],
  ['fr', '3 personnes recevront un e-mail\u00a0:', 'Amelia, Tom et Priya.'],
  ['ja', '3人にメールを送信:', 'Amelia、Tom、Priya。'],
  ['ar', 'سيُرسل بريد إلى 3 أشخاص:', '\u2068Amelia\u2069 و\u2068Tom\u2069 و\u2068Priya\u2069.'],
])('%s: lists who will be mailed', (tag, count, names) => {
  expect([
    locales[tag]?.recipients.count(3),
    locales[tag]?.recipients.names(['Amelia', 'Tom', 'Priya']),
  ]).toEqual([count, names]);
});

test.each(Object.entries({ enAU, enUS, de, fr, ja, ar }))(
  '%s: accessible names contain the visible label',
  (_, { actions }) => {
    expect(actions.sendInviteTo('Ann')).toContain(actions.sendInvite);
    expect(actions.addEmailFor('Ann')).toContain(actions.addEmail);
    expect(actions.fixAddressOf('Ann')).toContain(actions.fixAddress);
  },
);

const everything = (messages: Messages): string[] =>
  renderAll(messages, samples)
    .filter(({ path }) => path !== 'language.tag' && path !== 'language.direction')
    .map(({ text }) => text);
const withoutSamples = (text: string): string =>
  text
    .replace(/[\u2068\u2069]/g, '')
    .replace(
      /Zoë Ng|Tom Okafor|Ann Lee|\S+@northmail\.example|ann@example\.com|mailbox full|\d* ?(Nov|Dec) 2026|Plan|Owner|CSV|\.csv/gi,
      '',
    );

test('Arabic and Japanese contain no English text', () => {
  for (const messages of [ar, ja])
    expect(
      everything(messages).filter((text) => /[A-Za-z]/.test(withoutSamples(text).replace(/ A から Z/, ''))),
    ).toEqual([]);
});

test('French has no-break spaces before high punctuation and inside quotation marks', () => {
  const french = everything(fr).map(withoutSamples);
  expect(french.filter((text) => /[^\s\u00a0\d][:;?!»]|[^\u00a0][;?!»]|«[^\u00a0]| :/.test(text))).toEqual(
    [],
  );
  expect(french.filter((text) => text.includes("'"))).toEqual([]);
});

test('German uses the formal address and German quotation marks', () => {
  expect(everything(de).filter((text) => /\b(du|dich|dir|dein\w*)\b|[“"][^“”"]+[”"]/i.test(text))).toEqual(
    [],
  );
});

test('the pseudo-locale adds brackets around each message and leaves inserted values unchanged', () => {
  expect(everything(pseudo).filter((text) => !/^⁅.+⁆$/s.test(text))).toEqual([]);
  expect(pseudo.actions.sendInviteTo('Ann Lee')).toBe('⁅Šéñð îñṽîţé ţó Ann Lee ~~~ ~~⁆');
});

test('the pseudo-locale is longer by about a third', () => {
  const [short, long] = [everything(enAU), everything(pseudo)].map((all) => all.join('').length);
  expect((long ?? 0) / (short ?? 1)).toBeGreaterThan(1.3);
});
