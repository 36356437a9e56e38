// A spreadsheet takes a cell that begins so for a formula. What begins with an apostrophe before it gets one more, or it could not be told
// afterwards who put it there.
const FORMULA_START = /^'*[=+\-@\t\r]/;

/** Makes a value plain text for spreadsheets: an apostrophe in front of a leading `=`, `+`, `-`, `@`, tab or carriage return. */
export const escapeFormula = (value: string): string => (FORMULA_START.test(value) ? `'${value}` : value);

/** Takes that apostrophe away again. */
export const unescapeFormula = (value: string): string =>
  value.startsWith("'") && FORMULA_START.test(value) ? value.slice(1) : value;
