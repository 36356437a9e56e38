import { parseCsv, type CsvRow } from '@foyer/sdk/csv';

const aside = '\uE000';
const delimiters = ['\t', ';', ','] as const;

/** The delimiter that the first line holds most of; a comma unless another one is there. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1);
  const count = (delimiter: string) => first.split(delimiter).length;
  return delimiters.reduce((best, one) => (count(one) > count(best) ? one : best), ',');
}

/**
 * Reads what spreadsheets write and what they put on the clipboard: commas, semicolons or tabs.
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
    // A comma outside of quotes is part of a value here.
    swapped += quoted ? character : character === delimiter ? ',' : character === ',' ? aside : character;
  }
  return parseCsv(swapped).map(({ line, fields }) => ({
    line,
    fields: fields.map((field) => field.replaceAll(aside, ',')),
  }));
}
