/** Plural forms of a sentence by plural category; `#` is replaced by the formatted number. */
export type PluralForms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** Formats numbers, plurals and lists in one language. */
export interface PluralHelpers {
  /** Formats a number: "100.000". */
  number: (count: number) => string;
  /** Selects the plural form of a number and inserts the number. */
  plural: (count: number, forms: PluralForms) => string;
  /** Joins items: "A, B und C". */
  list: (items: readonly string[]) => string;
}

/**
 * Creates the helpers that a locale needs to format numbers, plurals and lists, based on `Intl`.
 * @param tag BCP 47 tag
 * @example
 * const { plural } = createCounting('pl');
 * plural(3, { one: '# klient', few: '# klienci', many: '# klientów', other: '# klienta' });
 */
export function createPluralHelpers(tag: string): PluralHelpers {
  const numbers = new Intl.NumberFormat(tag);
  const rules = new Intl.PluralRules(tag);
  const lists = new Intl.ListFormat(tag);
  const number = (count: number) => numbers.format(count);
  return {
    number,
    plural: (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', number(count)),
    list: (items) => lists.format(items),
  };
}
