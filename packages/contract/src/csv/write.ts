import { escapeFormula } from './formula-escape.ts';

/** Makes spreadsheets read the file as UTF-8. */
const BOM = '\uFEFF';
const NEEDS_QUOTES = /[",\r\n]/;
const encoder = new TextEncoder();

/**
 * Encodes rows as CSV (RFC 4180) in UTF-8 with CRLF; formulas are escaped.
 * @param rows about 500 per chunk are fastest
 * @param isFirst true for the first chunk of a file, which begins with a byte order mark; default false
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
 * Returns a CSV file as a stream: the header, then one chunk after the other as the stream is read. Nothing is buffered.
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
