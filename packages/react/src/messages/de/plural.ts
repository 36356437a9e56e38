import { createPluralHelpers } from '../plural-helpers.ts';

const helpers = createPluralHelpers('de');
export const { number, list } = helpers;

/** "1 Mandant", "100.000 Mandanten"; `#` is replaced by the number. */
export const plural = (count: number, one: string, other: string): string =>
  helpers.plural(count, { one, other });
