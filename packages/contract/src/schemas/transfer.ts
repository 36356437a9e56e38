import * as z from 'zod/mini';
import type { SelectionInput, ExportQuery, ImportInput, ImportResult } from '../index.ts';
import { selectionInput, singleSelection } from './bulk.ts';
import { filterParameters } from './requests.ts';

// Strict: ignoring an unknown key would silently export more clients.
export const exportQuery: z.ZodMiniType<ExportQuery> = z
  .strictObject({
    ...filterParameters,
    selectionToken: z.optional(z.string()),
  })
  .check(
    z.refine(
      (query: ExportQuery) =>
        query.selectionToken === undefined ||
        Object.values(query).filter((value) => value !== undefined).length === 1,
      {
        error: 'Give a filter or a selectionToken',
      },
    ),
  );

export const exportInput: z.ZodMiniType<SelectionInput> = z.object(selectionInput).check(singleSelection());

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
