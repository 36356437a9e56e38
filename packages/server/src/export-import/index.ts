export { readExportFile, ExportFileError, writeExportFile } from './export-file.ts';
export { readMigrations, exportBatches } from './export-batches.ts';
export type { Batch } from './export-batches.ts';
export { EXCLUDED_TABLES, EXPORTED_TABLES } from './tables.ts';
export { TargetNotEmptyError, importBatches } from './import-batches.ts';
