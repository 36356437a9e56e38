import { createReadStream, createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { pipeline as piped } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Batch } from './export-batches.ts';

/** The file is not an export, is damaged, or was written by another version. */
export class ExportFileError extends Error {
  override readonly name = 'ExportFileError';
}

const BATCH_SIZE = 1_000;
const END = 'end';

/**
 * Writes batches as gzipped lines: `foyer 1 [migrations]`, then for each batch `table <name>` and one line per row, finally `end`.
 * Rows are not parsed, so that numbers keep their precision. The file appears under its name when it is complete.
 */
export async function writeExportFile(
  file: string,
  migrations: readonly string[],
  batches: AsyncIterable<Batch>,
): Promise<void> {
  async function* lines(): AsyncGenerator<string> {
    yield `foyer 1 ${JSON.stringify(migrations)}\n`;
    for await (const { table, rows } of batches) yield `table ${table}\n${rows.join('\n')}\n`;
    yield `${END}\n`;
  }
  // Contains personal data: readable by its owner only.
  await piped(lines(), createGzip(), createWriteStream(`${file}.part`, { mode: 0o600 }));
  await rename(`${file}.part`, file);
}

/**
 * Reads an export file.
 * @param migrations migrations of the target database, which must be those of the exported one
 * @throws ExportFileError before the first batch when the file is not an export, at the end when it is truncated; errors of the file system
 */
export async function* readExportFile(file: string, migrations: readonly string[]): AsyncGenerator<Batch> {
  const unpacked = createGunzip();
  // Errors of the pipeline surface where the lines are read.
  pipeline(createReadStream(file), unpacked, () => undefined);
  let batch: { table: string; rows: string[] } | null = null;
  let isFirst = true;
  for await (const line of linesOf(unpacked)) {
    if (isFirst) checkHeader(line, migrations);
    else if (line.startsWith('{')) {
      if (batch === null) throw new ExportFileError('The file is damaged.');
      batch.rows.push(line);
      if (batch.rows.length === BATCH_SIZE) {
        yield batch;
        batch = { table: batch.table, rows: [] };
      }
    } else {
      if (batch !== null && batch.rows.length > 0) yield batch;
      if (line === END) return;
      batch = { table: /^table (\w+)$/.exec(line)?.[1] ?? '', rows: [] };
      if (batch.table === '') throw new ExportFileError('The file is damaged.');
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
