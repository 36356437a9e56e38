import { unescapeFormula } from './formula-escape.ts';

/** A row of a CSV file. */
export interface CsvRow {
  /** The line on which the row begins; the first line is 1. */
  line: number;
  fields: string[];
}

/** An incremental CSV parser. */
export interface CsvParser {
  /** Parses the next chunk. @returns the rows that it completes */
  push(chunk: Uint8Array | string): CsvRow[];
  /** Ends the input. @returns the last row, if the file does not end with a line break */
  end(): CsvRow[];
}

/**
 * Creates a parser for CSV (RFC 4180) in chunks of any size; a chunk may end within a character. Lines end with CRLF or LF, a byte order mark
 * and empty lines are ignored, and the apostrophe before escaped formulas is removed.
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
  // A carriage return whose line feed may be in the next chunk.
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

/** Parses a whole file. @example parseCsv('a,b\r\n1,"x, y"') // [{ line: 1, fields: ['a', 'b'] }, { line: 2, fields: ['1', 'x, y'] }] */
export function parseCsv(text: string | Uint8Array): CsvRow[] {
  const parser = createCsvParser();
  return [...parser.push(text), ...parser.end()];
}
