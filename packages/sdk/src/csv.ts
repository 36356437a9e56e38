export {
  createCsvParser,
  createRowMaker,
  csvChunk,
  csvColumns,
  csvStream,
  csvWords,
  parseCsv,
  readImport,
  STAFF_SEPARATOR,
} from '@foyer/contract/csv';
export type {
  CsvColumn,
  CsvParser,
  CsvRow,
  ImportedClient,
  ImportedMember,
  RowMaker,
} from '@foyer/contract/csv';
