import { unescapeFormula } from './formula-escape.ts';

/** One row of a CSV file. */
export interface CsvRow {
  /** The line on which it begins; the first is 1. */
  line: number;
  fields: string[];
}

/** Reads CSV piece by piece. */
export interface CsvParser {
  /** Takes the next piece. @returns the rows that it completed */
  push(chunk: Uint8Array | string): CsvRow[];
  /** Nothing more comes. @returns the last row, if the file does not end with a line break */
  end(): CsvRow[];
}

/**
 * Reads CSV (RFC 4180) in pieces of any size, also ones that cut a character in two. Lines end with CRLF or LF, a byte order mark and
 * empty lines are passed over, and the apostrophe that keeps formulas from spreadsheets is taken off.
 * @example
 * const parser = createCsvParser();
 * for await (const chunk of stream) for (const { fields } of parser.push(chunk)) console.log(fields);
 * parser.end();
 */
export function createCsvParser(): CsvParser {
  const decoder = new TextDecoder();
  let isStart = true;
  let field = '';
  let fields: string[] = [];
  let line = 1;
  let rowLine = 1;
  let state: 'start' | 'plain' | 'quoted' | 'quote' = 'start';
  // A carriage return whose line feed may be in the next piece.
  let sawReturn = false;
  let done: CsvRow[] = [];

  const endField = (): void => {
    fields.push(unescapeFormula(field));
    field = '';
    state = 'start';
  };
  const endRow = (): void => {
    const isEmpty = fields.length === 0 && field === '' && state === 'start';
    if (!isEmpty) {
      endField();
      done.push({ line: rowLine, fields });
    }
    fields = [];
    line += 1;
    rowLine = line;
  };

  const take = (character: string): void => {
    if (state === 'quoted') {
      if (character === '"') state = 'quote';
      else {
        field += character;
        if (character === '\n') line += 1;
      }
      return;
    }
    if (sawReturn) {
      sawReturn = false;
      if (character === '\n') return endRow();
      // A carriage return on its own is part of the value.
      field += '\r';
    }
    if (character === '"' && state === 'quote') {
      field += '"';
      state = 'quoted';
    } else if (character === '"' && state === 'start' && field === '') state = 'quoted';
    else if (character === ',') endField();
    else if (character === '\n') endRow();
    else if (character === '\r') sawReturn = true;
    else {
      field += character;
      state = 'plain';
    }
  };

  const read = (text: string): CsvRow[] => {
    done = [];
    for (const character of isStart && text.startsWith('\uFEFF') ? text.slice(1) : text) take(character);
    isStart &&= text === '';
    return done;
  };

  return {
    push: (chunk) => read(typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })),
    end() {
      const rows = read(decoder.decode());
      if (sawReturn) {
        sawReturn = false;
        endRow();
      } else if (field !== '' || fields.length > 0 || state !== 'start') endRow();
      return rows;
    },
  };
}

/** Reads a whole file. @example parseCsv('a,b\r\n1,"x, y"') // [{ line: 1, fields: ['a', 'b'] }, { line: 2, fields: ['1', 'x, y'] }] */
export function parseCsv(text: string | Uint8Array): CsvRow[] {
  const parser = createCsvParser();
  return [...parser.push(text), ...parser.end()];
}
