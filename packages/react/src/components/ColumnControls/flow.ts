/** The direction in which columns follow each other: 1 from left to right, -1 from right to left. */
export type Flow = 1 | -1;

/** The flow of an element; from left to right until it is mounted. */
export const toFlow = (element: Element | null): Flow =>
  element !== null && getComputedStyle(element).direction === 'rtl' ? -1 : 1;
