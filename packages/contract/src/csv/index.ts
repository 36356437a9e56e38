export { createCsvParser, parseCsv } from './parse.ts';
export type { CsvParser, CsvRow } from './parse.ts';
export { readImport } from './read-import.ts';
export type { ImportedClient, ImportedMember } from './read-import.ts';
export { createRowSerializer, csvColumns, csvLabels, STAFF_SEPARATOR } from './table.ts';
export type { CsvColumn, RowSerializer } from './table.ts';
export { csvChunk, csvStream } from './write.ts';
