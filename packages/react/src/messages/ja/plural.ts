import { createPluralHelpers } from '../plural-helpers.ts';

/** Japanese has one form for every number; what is counted stands in the sentence itself. */
export const { number, list } = createPluralHelpers('ja');
