export {
  createCsvParser,
  createRowSerializer,
  csvChunk,
  csvColumns,
  csvStream,
  csvLabels,
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
  RowSerializer,
} from '@foyer/contract/csv';
