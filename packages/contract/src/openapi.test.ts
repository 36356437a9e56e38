import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { operationExamples, problemExample } from './openapi-examples.ts';
import { openapiDocument } from './openapi.ts';
import { problem, schemas } from './schemas/index.ts';

describe('examples match the schemas', () => {
  test.each(Object.entries(operationExamples))('%s', (id, { body, result }) => {
    const schema = Object.entries(schemas).find(([operation]) => operation === id)?.[1];
    expect(z.safeParse(schema?.result ?? z.never(), result).error).toBeUndefined();
    expect(z.safeParse(schema?.body ?? z.never(), body).error).toBeUndefined();
  });

  test('problem', () => {
    expect(z.safeParse(problem, problemExample).error).toBeUndefined();
  });
});

test('limits the size of strings, lists and integers in the document', () => {
  const document = JSON.stringify(openapiDocument());
  expect(document).toContain('"name":{"type":"string","maxLength":100000}');
  expect(document).toContain('"members":{"type":"array","items":');
  expect(document).toContain('"maxItems":50000');
  expect(document).toContain(
    '"version":{"type":"integer","minimum":1,"maximum":9007199254740991,"format":"int64"}',
  );
});
