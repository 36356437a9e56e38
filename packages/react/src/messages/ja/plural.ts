import { createPluralHelpers } from '../plural-helpers.ts';

/** Japanese has one plural form, so no `plural` helper is needed. */
export const { number, list } = createPluralHelpers('ja');
