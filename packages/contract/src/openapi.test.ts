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

describe('columns of an export', () => {
  const query = schemas['clients.export'].query;
  const isAccepted = (columns: unknown): boolean => z.safeParse(query, { columns }).success;

  test('accepts the columns of the list and keys of preliminary data', () => {
    expect(
      z.parse(query, { columns: ['externalId', 'preliminaryData.tax reference', 'name'] }).columns,
    ).toEqual(['externalId', 'preliminaryData.tax reference', 'name']);
  });

  test('refuses other columns, keys without a name or too long, and empty lists', () => {
    expect(
      ['colour', 'preliminaryData.', `preliminaryData.${'x'.repeat(65)}`, 'x.preliminaryData.a'].map(
        (column) => isAccepted([column]),
      ),
    ).toEqual([false, false, false, false]);
    expect([isAccepted([]), isAccepted(Array.from({ length: 101 }, () => 'name'))]).toEqual([false, false]);
  });

  test('are allowed beside a filter or a selectionToken, which exclude each other', () => {
    const accepts = (value: unknown): boolean => z.safeParse(query, value).success;
    expect(accepts({ columns: ['name'], plan: 'pro' })).toBe(true);
    expect(accepts({ columns: ['name'], selectionToken: 'token' })).toBe(true);
    expect(accepts({ columns: ['name'], selectionToken: 'token', plan: 'pro' })).toBe(false);
  });
});
