// Spreadsheets run a cell that begins like this as a formula. A value that has an apostrophe already gets another one, so that unescaping is
// unambiguous.
const FORMULA_START = /^'*[=+\-@\t\r]/;

/** Escapes a value for spreadsheets: adds an apostrophe before a leading `=`, `+`, `-`, `@`, tab or carriage return. */
export const escapeFormula = (value: string): string => (FORMULA_START.test(value) ? `'${value}` : value);

/** Removes the apostrophe that `escapeFormula` added. */
export const unescapeFormula = (value: string): string =>
  value.startsWith("'") && FORMULA_START.test(value) ? value.slice(1) : value;
