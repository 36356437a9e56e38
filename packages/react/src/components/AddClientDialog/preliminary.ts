import type { PreliminaryData } from '@foyer/sdk';
import type { FieldError, FieldErrors } from '../MemberFields/index.ts';

/** A field of a host's own, stored in the client's `preliminaryData`. */
export interface PreliminaryField {
  /** The key in `preliminaryData`. */
  key: string;
  label: string;
  /**
   * The type of the value. A number is stored as a number, a date as `2027-04-05`.
   * @default 'text'
   */
  type?: 'text' | 'number' | 'date';
  /** Renders a select with these options instead of an input. */
  options?: readonly string[];
  /** @default false */
  required?: boolean;
  hint?: string;
}

const valueOf = (values: Readonly<Record<string, string>>, { key }: PreliminaryField): string =>
  (values[key] ?? '').trim();

/** The key of a field's error: `preliminary/taxReference`. */
export const preliminaryErrorKey = ({ key }: Pick<PreliminaryField, 'key'>): string => `preliminary/${key}`;

/** Validates preliminary fields before they are sent. */
export function validatePreliminary(
  fields: readonly PreliminaryField[],
  values: Readonly<Record<string, string>>,
): FieldErrors {
  const entries = fields.flatMap((field): [string, FieldError][] => {
    const value = valueOf(values, field);
    if (value === '') return field.required ? [[preliminaryErrorKey(field), { code: 'value-missing' }]] : [];
    return field.type === 'number' && !Number.isFinite(Number(value))
      ? [[preliminaryErrorKey(field), { code: 'not-a-number' }]]
      : [];
  });
  return Object.fromEntries(entries);
}

/** Converts what was entered to input of the portal. Empty fields are left out. */
export function toPreliminaryData(
  fields: readonly PreliminaryField[],
  values: Readonly<Record<string, string>>,
): PreliminaryData {
  const filled = fields.filter((field) => valueOf(values, field) !== '');
  return Object.fromEntries(
    filled.map((field) => [
      field.key,
      field.type === 'number' ? Number(valueOf(values, field)) : valueOf(values, field),
    ]),
  );
}
