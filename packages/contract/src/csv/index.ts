export { createCsvParser, parseCsv } from './parse.ts';
export type { CsvParser, CsvRow } from './parse.ts';
export { readImport } from './read-import.ts';
export type { ImportedClient, ImportedMember } from './read-import.ts';
export { createRowMaker, csvColumns, csvWords, STAFF_SEPARATOR } from './table.ts';
export type { CsvColumn, RowMaker } from './table.ts';
export { csvChunk, csvStream } from './write.ts';
