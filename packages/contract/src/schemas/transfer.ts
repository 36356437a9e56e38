import * as z from 'zod/mini';
import type { ClientColumn, ExportInput, ExportQuery, ImportInput, ImportResult } from '../index.ts';
import { clientColumns } from '../client-columns.ts';
import { selectionInput, singleSelection } from './bulk.ts';
import { filterParameters } from './requests.ts';

const PRELIMINARY_DATA = 'preliminaryData.';
const column: z.ZodMiniType<ClientColumn> = z.union([
  z.enum(clientColumns),
  z.templateLiteral([PRELIMINARY_DATA, z.string().check(z.minLength(1), z.maxLength(64))]),
]);
const columns = z.optional(z.array(column).check(z.minLength(1), z.maxLength(100)));

// Strict: ignoring an unknown key would silently export more clients.
export const exportQuery: z.ZodMiniType<ExportQuery> = z
  .strictObject({
    ...filterParameters,
    selectionToken: z.optional(z.string()),
    columns,
  })
  .check(
    z.refine(
      ({ selectionToken, columns: _columns, ...filter }: ExportQuery) =>
        selectionToken === undefined || Object.values(filter).every((value) => value === undefined),
      {
        error: 'Give a filter or a selectionToken',
      },
    ),
  );

export const exportInput: z.ZodMiniType<ExportInput> = z
  .object({ ...selectionInput, columns })
  .check(singleSelection());

const MAX_CSV_LENGTH = 8_388_608;

export const importInput: z.ZodMiniType<ImportInput> = z.object({
  csv: z.string().check(z.maxLength(MAX_CSV_LENGTH)),
  dryRun: z.optional(z.boolean()),
});

export const importResult: z.ZodMiniType<ImportResult> = z.looseObject({
  dryRun: z.boolean(),
  added: z.int(),
  unchanged: z.int(),
  errors: z.array(z.looseObject({ line: z.int(), column: z.string(), code: z.string(), detail: z.string() })),
});
