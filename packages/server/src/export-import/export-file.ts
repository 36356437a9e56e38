import { createReadStream, createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { pipeline as piped } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Batch } from './export-batches.ts';

/** What was read is no file of ours, or one of another version. */
export class ExportFileError extends Error {
  override readonly name = 'ExportFileError';
}

const BATCH_SIZE = 1_000;
const END = 'end';

/**
 * Writes stretches as gzipped lines: `foyer 1 [migrations]`, for each stretch `table <name>` and a line a row, at last `end`.
 * The rows are never taken apart, so that no number loses a digit. The file is there when it is whole.
 */
export async function writeExportFile(
  file: string,
  migrations: readonly string[],
  stretches: AsyncIterable<Batch>,
): Promise<void> {
  async function* lines(): AsyncGenerator<string> {
    yield `foyer 1 ${JSON.stringify(migrations)}\n`;
    for await (const { table, rows } of stretches) yield `table ${table}\n${rows.join('\n')}\n`;
    yield `${END}\n`;
  }
  // Names and addresses of a firm's clients: for its owner alone.
  await piped(lines(), createGzip(), createWriteStream(`${file}.part`, { mode: 0o600 }));
  await rename(`${file}.part`, file);
}

/**
 * Reads such a file.
 * @param migrations of the database that it goes into; the file must have been written under the same
 * @throws ExportFileError before the first stretch when it is not ours, in the end when its end is missing; the file system's own errors
 */
export async function* readExportFile(file: string, migrations: readonly string[]): AsyncGenerator<Batch> {
  const unpacked = createGunzip();
  // What goes wrong on the way arrives where the lines are read.
  pipeline(createReadStream(file), unpacked, () => undefined);
  let stretch: { table: string; rows: string[] } | null = null;
  let isFirst = true;
  for await (const line of linesOf(unpacked)) {
    if (isFirst) checkHeader(line, migrations);
    else if (line.startsWith('{')) {
      if (stretch === null) throw new ExportFileError('The file is damaged.');
      stretch.rows.push(line);
      if (stretch.rows.length === BATCH_SIZE) {
        yield stretch;
        stretch = { table: stretch.table, rows: [] };
      }
    } else {
      if (stretch !== null && stretch.rows.length > 0) yield stretch;
      if (line === END) return;
      stretch = { table: /^table (\w+)$/.exec(line)?.[1] ?? '', rows: [] };
      if (stretch.table === '') throw new ExportFileError('The file is damaged.');
    }
    isFirst = false;
  }
  throw new ExportFileError('The file ends too soon.');
}

async function* linesOf(stream: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for await (const chunk of stream) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && String(thrown.code).startsWith('Z_'))
      throw new ExportFileError('The file is damaged, or was not written by foyer-server export.');
    throw thrown;
  }
}

function checkHeader(line: string, migrations: readonly string[]): void {
  const written = /^foyer 1 (\[.*\])$/.exec(line)?.[1];
  if (written === undefined) throw new ExportFileError('The file was not written by foyer-server export.');
  if (written !== JSON.stringify(migrations))
    throw new ExportFileError(
      'The file was written by another version of the server. Import it with that one, then upgrade.',
    );
}
