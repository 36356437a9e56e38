import { createCounting } from '../counting.ts';

/** Japanese has one form for every number; what is counted stands in the sentence itself. */
export const { number, list } = createCounting('ja');
