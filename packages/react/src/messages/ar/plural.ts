import { createPluralHelpers } from '../plural-helpers.ts';

// European digits, as most Arabic portals use. Engines disagree on the digits of plain "ar".
const helpers = createPluralHelpers('ar-u-nu-latn');
export const { number } = helpers;

/** A noun in the six plural forms of Arabic; `#` is replaced by the number. */
export type Noun = Record<Intl.LDMLPluralRule, string>;

/** "عميل واحد", "عميلان", "3 عملاء", "11 عميلًا", "100 عميل". */
export const plural = (count: number, forms: Noun): string => helpers.plural(count, forms);

/** Wraps inserted text, such as a name, in bidi isolates, so that its direction does not affect the sentence. */
export const isolate = (text: string): string => `\u2068${text}\u2069`;

/** "أ و ب و ج"; each item is isolated. */
export const list = (items: readonly string[]): string => helpers.list(items.map(isolate));

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
