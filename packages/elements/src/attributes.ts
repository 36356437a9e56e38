// Attributes as HTML reads its own: of a list of words an unknown one counts as absent, and a flag is on when it is there.

/** @returns reads one of these words */
export const parseEnum =
  <Word extends string>(...words: readonly Word[]) =>
  (text: string | null): Word | undefined =>
    words.find((word) => word === text);

/** Text as it stands. */
export const parseText = (text: string | null): string | undefined => text ?? undefined;

/** On when it is there, whatever it says. */
export const parseBoolean = (text: string | null): boolean => text !== null;
