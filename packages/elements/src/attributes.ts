// Attribute parsers that follow HTML: an unknown enumerated value counts as absent, and a boolean attribute is true if it is present.

/** Returns a parser of an enumerated attribute. */
export const parseEnum =
  <Value extends string>(...values: readonly Value[]) =>
  (text: string | null): Value | undefined =>
    values.find((value) => value === text);

/** Parses a text attribute. */
export const parseText = (text: string | null): string | undefined => text ?? undefined;

/** Parses a boolean attribute: true if it is present, whatever its value. */
export const parseBoolean = (text: string | null): boolean => text !== null;
