import { createPluralHelpers } from '../plural-helpers.ts';

const counting = createPluralHelpers('de');
export const { number, list } = counting;

/** "1 Mandant", "100.000 Mandanten"; `#` stands for the number. */
export const plural = (count: number, one: string, other: string): string =>
  counting.plural(count, { one, other });
