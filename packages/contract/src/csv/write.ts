import { escapeFormula } from './formula-escape.ts';

/** So that spreadsheets read it as UTF-8. */
const BOM = '\uFEFF';
const NEEDS_QUOTES = /[",\r\n]/;
const encoder = new TextEncoder();

/**
 * Rows as CSV (RFC 4180): UTF-8, lines end with CRLF, formulas are made plain text.
 * @param rows some 500 at a time are fastest
 * @param isFirst true for the first chunk of a file, which begins with a byte order mark
 * @example
 * csvChunk([['Client', 'Plan'], ['Tom Okafor', 'Pro']], true) // bytes of '\uFEFFClient,Plan\r\nTom Okafor,Pro\r\n'
 */
export function csvChunk(rows: Iterable<readonly string[]>, isFirst = false): Uint8Array<ArrayBuffer> {
  let text = isFirst ? BOM : '';
  for (const row of rows) {
    for (let i = 0; i < row.length; i += 1) {
      const value = escapeFormula(row[i] ?? '');
      text += (i === 0 ? '' : ',') + (NEEDS_QUOTES.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
    }
    text += '\r\n';
  }
  return encoder.encode(text);
}

/**
 * A file as a stream of bytes: a heading, then chunk after chunk as somebody reads it. Nothing is kept.
 * @example new Response(csvStream(['Client'], chunksOfRows()))
 */
export function csvStream(
  heading: readonly string[],
  chunks: AsyncIterable<readonly (readonly string[])[]>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    start(controller) {
      controller.enqueue(csvChunk([heading], true));
    },
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(csvChunk(value));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
