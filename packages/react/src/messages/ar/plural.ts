import { createPluralHelpers } from '../plural-helpers.ts';

// European digits, as most portals in Arabic write them; engines do not agree on what "ar" alone means.
const counting = createPluralHelpers('ar-u-nu-latn');
export const { number } = counting;

/** What is counted, in the six forms of Arabic; `#` stands for the number. */
export type Noun = Record<Intl.LDMLPluralRule, string>;

/** "عميل واحد", "عميلان", "3 عملاء", "11 عميلًا", "100 عميل". */
export const plural = (count: number, forms: Noun): string => counting.plural(count, forms);

/** A name, an address, a date: whatever may run the other way, kept from disturbing the sentence around it. */
export const isolate = (text: string): string => `\u2068${text}\u2069`;

/** "أ و ب و ج"; each in its own direction. */
export const list = (items: readonly string[]): string => counting.list(items.map(isolate));

export const client: Noun = {
  zero: 'لا عملاء',
  one: 'عميل واحد',
  two: 'عميلان',
  few: '# عملاء',
  many: '# عميلًا',
  other: '# عميل',
};
/** After a preposition, or as an object. */
export const clientObject: Noun = { ...client, zero: 'أي عميل', two: 'عميلين' };
export const owner: Noun = {
  zero: 'لا مالكين',
  one: 'مالك واحد',
  two: 'مالكان',
  few: '# مالكين',
  many: '# مالكًا',
  other: '# مالك',
};
export const invite: Noun = {
  zero: 'لا دعوات',
  one: 'دعوة واحدة',
  two: 'دعوتان',
  few: '# دعوات',
  many: '# دعوة',
  other: '# دعوة',
};
export const inviteObject: Noun = { ...invite, zero: '0 دعوة', two: 'دعوتين' };
export const day: Noun = {
  zero: '0 يوم',
  one: 'يوم واحد',
  two: 'يومين',
  few: '# أيام',
  many: '# يومًا',
  other: '# يوم',
};
export const second: Noun = {
  zero: '0 ثانية',
  one: 'ثانية واحدة',
  two: 'ثانيتين',
  few: '# ثوانٍ',
  many: '# ثانية',
  other: '# ثانية',
};
