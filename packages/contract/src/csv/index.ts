export { createCsvParser, parseCsv } from './parse.ts';
export type { CsvParser, CsvRow } from './parse.ts';
export { readImport } from './read-import.ts';
export type { ImportedClient, ImportedMember } from './read-import.ts';
export { createClientSerializer } from './client-table.ts';
export type { ClientSerializer } from './client-table.ts';
export { createRowSerializer, csvColumns, csvLabels, VALUE_SEPARATOR } from './table.ts';
export type { CsvColumn, RowSerializer } from './table.ts';
export { csvChunk, csvStream } from './write.ts';
