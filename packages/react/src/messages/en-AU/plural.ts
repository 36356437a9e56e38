const numbers = new Intl.NumberFormat('en-AU');

/** "412", "100,000". */
export const number = (count: number): string => numbers.format(count);

/** "1 day", "3 days", "100,000 clients". */
export const plural = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`;
