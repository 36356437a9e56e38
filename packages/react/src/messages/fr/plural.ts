import { createPluralHelpers } from '../plural-helpers.ts';

const helpers = createPluralHelpers('fr');
export const { number, list } = helpers;

/** "1 client", "3 clients", "1 000 000 de clients"; `#` is replaced by the number. Round millions take "de" before a noun. */
export const plural = (count: number, one: string, other: string): string =>
  helpers.plural(count, { one, many: other.replace(/# (?=\p{L})/u, '# de '), other });

/** Like `plural`, for a number that is not followed by a noun. */
export const agree = (count: number, one: string, other: string): string =>
  helpers.plural(count, { one, other });
