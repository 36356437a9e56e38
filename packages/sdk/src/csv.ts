export {
  createClientSerializer,
  createCsvParser,
  createRowSerializer,
  csvChunk,
  csvColumns,
  csvStream,
  csvLabels,
  parseCsv,
  readImport,
  VALUE_SEPARATOR,
} from '@foyer/contract/csv';
export type {
  ClientSerializer,
  CsvColumn,
  CsvParser,
  CsvRow,
  ImportedClient,
  ImportedMember,
  RowSerializer,
} from '@foyer/contract/csv';
