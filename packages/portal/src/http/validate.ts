import type { FieldProblem, OperationId, Operations } from '@foyer/contract';
import { repeatedParameters, schemas } from '@foyer/contract/schemas';
import * as z from 'zod/mini';
import { Problem } from './problem.ts';

const MEDIA_TYPE = /^application\/json\s*(;|$)/i;

/** Parses the path's parameters. @throws Problem `not-found` for a malformed id */
export function validParams<Id extends OperationId>(
  operation: Id,
  params: Record<string, string>,
): Operations[Id]['params'] {
  const parsed = z.safeParse(schemas[operation].params, params);
  if (!parsed.success) throw new Problem('not-found');
  return parsed.data;
}

/** Parses the query. @throws Problem `validation` */
export function validQuery<Id extends OperationId>(
  operation: Id,
  search: URLSearchParams,
): Operations[Id]['query'] {
  const fields: Record<string, unknown> = {};
  for (const name of new Set(search.keys()))
    fields[name] = repeatedParameters.has(name) ? search.getAll(name) : search.get(name);
  return parse(schemas[operation].query, fields);
}

/** Ignores the body of a request to an operation that takes none. */
export const validNoBody = <Id extends OperationId>(operation: Id): Operations[Id]['body'] =>
  parse(schemas[operation].body, undefined);

/** Parses the body. @throws Problem `unsupported-media-type`, `validation` */
export function validBody<Id extends OperationId>(
  operation: Id,
  contentType: string | null,
  text: string,
): Operations[Id]['body'] {
  if (!MEDIA_TYPE.test(contentType ?? '')) throw new Problem('unsupported-media-type');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Problem('validation', {
      detail: 'The body is not JSON',
      errors: [{ pointer: '', code: 'json', detail: 'The body is not JSON' }],
    });
  }
  return parse(schemas[operation].body, json);
}

function parse<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  throw new Problem('validation', { errors: parsed.error.issues.map(toFieldProblem) });
}

// The issue's message is for developers and contains no value of the request.
const toFieldProblem = ({
  path,
  code,
  message,
}: {
  path: PropertyKey[];
  code?: string;
  message: string;
}): FieldProblem => ({
  pointer: path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
  code: code ?? 'custom',
  detail: message,
});
