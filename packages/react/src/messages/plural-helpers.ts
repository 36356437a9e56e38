/** The forms of a sentence about a number, by the plural categories of a language; `#` stands for the number. */
export type PluralForms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** How one language counts and enumerates. */
export interface PluralHelpers {
  /** "100.000". */
  number: (count: number) => string;
  /** The form that the number asks for, with the number in it. */
  plural: (count: number, forms: PluralForms) => string;
  /** "A, B und C". */
  list: (items: readonly string[]) => string;
}

/**
 * Numbers, plurals and enumerations of a language, by `Intl`; for locales of a host's own, too.
 * @param tag BCP 47
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
