export { createCsvParser, createRowMaker, csvChunk, csvColumns, csvStream, csvWords, parseCsv, STAFF_SEPARATOR } from '@foyer/contract/csv';
export type { CsvColumn, CsvParser, CsvRow, RowMaker } from '@foyer/contract/csv';
