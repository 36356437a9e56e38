import { parseCsv, type CsvRow } from '@foyer/sdk/csv';

// A private-use character that stands in for a comma within a value.
const COMMA_PLACEHOLDER = '\uE000';
const delimiters = ['\t', ';', ','] as const;

/** The most frequent delimiter of the first line. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1);
  const count = (delimiter: string) => first.split(delimiter).length;
  return delimiters.reduce((best, one) => (count(one) > count(best) ? one : best), ',');
}

/**
 * Parses what spreadsheets save or copy: values separated by commas, semicolons or tabs.
 * @example
 * readTable('Name;Mail\nAnn Smith;ann@people.example')[1]?.fields // ['Ann Smith', 'ann@people.example']
 */
export function readTable(text: string): CsvRow[] {
  const delimiter = delimiterOf(text);
  if (delimiter === ',') return parseCsv(text);
  let quoted = false;
  let swapped = '';
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    // With another delimiter, a comma outside of quotes belongs to a value.
    swapped += quoted
      ? character
      : character === delimiter
        ? ','
        : character === ','
          ? COMMA_PLACEHOLDER
          : character;
  }
  return parseCsv(swapped).map(({ line, fields }) => ({
    line,
    fields: fields.map((field) => field.replaceAll(COMMA_PLACEHOLDER, ',')),
  }));
}
