import { createPluralHelpers } from '../plural-helpers.ts';

const counting = createPluralHelpers('fr');
export const { number, list } = counting;

/** "1 client", "3 clients", "1 000 000 de clients"; `#` stands for the number. Round millions take "de" before a noun. */
export const plural = (count: number, one: string, other: string): string =>
  counting.plural(count, { one, many: other.replace(/# (?=\p{L})/u, '# de '), other });

/** The same where no noun follows the number. */
export const agree = (count: number, one: string, other: string): string =>
  counting.plural(count, { one, other });
