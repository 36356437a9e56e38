import { describe, expect, test } from 'vitest';
import {
  arabic,
  chooseLanguage,
  directionOf,
  english,
  french,
  german,
  japanese,
  localeForLanguage,
  type MailMessages,
} from '../src/mail/index.ts';

const facts = {
  activateSubject: ['Harbour'],
  hello: [{ given: 'Tom', family: 'Okafor' }],
  invited: ['Nora', 'Harbour', 'Okafor'],
  until: ['2026-12-22'],
  next: [{ id: 'fm_1', name: 'Form A' }],
  labelled: ['Label'],
  sentences: [['Eins.', 'Zwei.']],
  sentBecause: ['tom@north.example', 'Harbour'],
  notYou: ['Nora'],
  reminderSubject: ['Harbour'],
  reminder: ['Nora', 'Harbour', 'Okafor'],
  accessSubject: ['Okafor', 'Harbour'],
  accessTitle: ['Okafor'],
  access: ['Nora', 'Okafor', 'Harbour'],
  renewalSubject: ['Tom'],
  renewalTitle: ['Tom'],
  renewal: ['Tom', 'tom@north.example', 'Okafor'],
  renewalBecause: ['tom@north.example', 'Harbour'],
} satisfies {
  [Key in keyof MailMessages as MailMessages[Key] extends string ? never : Key]: MailMessages[Key] extends (
    ...args: infer Args
  ) => string
    ? Args
    : never;
};

const renderAll = (messages: MailMessages): [string, string][] =>
  Object.entries(messages).map(([key, value]) => [
    key,
    typeof value === 'string' ? value : String(Reflect.apply(value, undefined, Reflect.get(facts, key))),
  ]);

const ENGLISH = /\b(the|your|you|account|please|because|this|for|and)\b/i;

describe.each([
  ['German', german, ENGLISH],
  ['French', french, ENGLISH],
  ['Japanese', japanese, /[a-z]/i],
  ['Arabic', arabic, /[a-z]/i],
] as const)('mails in %s', (_, messages, foreign) => {
  test('contain all messages and arguments of the English ones', () => {
    const texts = Object.fromEntries(renderAll(messages));
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(english).toSorted());
    const named = renderAll(english).flatMap(([key, sentence]) =>
      ['Tom', 'Nora', 'Harbour', 'Okafor', 'tom@north.example', '2026-12-22', 'Form A']
        .filter((name) => sentence.includes(name))
        .map((name) => [key, name]),
    );
    expect(named.length).toBeGreaterThan(25);
    expect(named.filter(([key = '', name = '']) => !texts[key]?.includes(name))).toEqual([]);
  });

  test('contain no English text', () => {
    const own = renderAll(messages).map(([, sentence]) =>
      sentence.replace(/Tom|Okafor|Nora|Harbour|tom@north\.example|Form A|Label|Eins|Zwei/g, ''),
    );
    expect(own.filter((sentence) => foreign.test(sentence))).toEqual([]);
  });

  test('contain no direction marks in subjects', () => {
    for (const subject of [
      messages.activateSubject('Harbour'),
      messages.reminderSubject('Harbour'),
      messages.accessSubject('Okafor', 'Harbour'),
      messages.renewalSubject('Tom'),
    ])
      expect(subject).not.toMatch(/[\u2066-\u2069]/);
  });
});

test.each([
  [['de-AT', 'fr'], ['en', 'fr', 'de'], 'de'],
  [['de-CH'], ['de', 'de-CH'], 'de-CH'],
  [['pt-BR', 'fr-CA'], ['en', 'fr'], 'fr'],
  [['zh-Hant-TW'], ['zh-Hant', 'zh'], 'zh-Hant'],
  [['PT-br'], ['pt-BR'], 'pt-BR'],
  [['pt'], ['en'], null],
  [[], ['en'], null],
])('chooses for %j among %j: %s', (wishes, available, chosen) => {
  expect(chooseLanguage(wishes, available)).toBe(chosen);
});

test.each([
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['UR', 'rtl'],
  ['de', 'ltr'],
  ['arn', 'ltr'],
  ['', 'ltr'],
])('returns the direction of %s: %s', (tag, direction) => {
  expect(directionOf(tag)).toBe(direction);
});

test.each([
  [['de-AT', 'en-AU'], 'de', 'de-AT'],
  [['pt', 'de-CH'], 'de', 'de-CH'],
  [['pt', 'en-AU'], 'de', 'de'],
  [['de-x', 'de-AT'], 'de', 'de-AT'],
])('formats dates for %j in %s messages as %s', (tags, language, locale) => {
  expect(localeForLanguage(tags, language)).toBe(locale);
});
