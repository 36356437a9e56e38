/** Selects the plural form of a number; `#` is replaced by the number. */
export function pluralIn(
  tag: string,
): (count: number, forms: { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>) => string {
  const [rules, numbers] = [new Intl.PluralRules(tag), new Intl.NumberFormat(tag)];
  return (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', numbers.format(count));
}
