import type { PreliminaryData } from '@foyer/sdk';
import type { Messages } from '../../messages/index.ts';

/** Something that a host's staff note down about a client. */
export interface PreliminaryField {
  /** The key in `preliminaryData`. */
  key: string;
  label: string;
  /** What is typed there; a number is stored as one, a date as `2027-04-05`. Default `text`. */
  type?: 'text' | 'number' | 'date';
  /** To choose from, instead of typing. */
  options?: readonly string[];
  /** Default `false`. */
  required?: boolean;
  hint?: string;
}

const valueOf = (values: Readonly<Record<string, string>>, { key }: PreliminaryField): string =>
  (values[key] ?? '').trim();

/** What can be said before the portal is asked, by field: `preliminary/taxReference`. */
export function checkPreliminary(
  fields: readonly PreliminaryField[],
  values: Readonly<Record<string, string>>,
  { invalid: say }: Pick<Messages, 'invalid'>,
): Record<string, string> {
  const mistakes = fields.flatMap((field) => {
    const value = valueOf(values, field);
    if (value === '') return field.required ? [[`preliminary/${field.key}`, say.valueMissing]] : [];
    return field.type === 'number' && !Number.isFinite(Number(value))
      ? [[`preliminary/${field.key}`, say.notANumber]]
      : [];
  });
  return Object.fromEntries(mistakes);
}

/** What was typed, as the portal keeps it; what was left empty is left out. */
export function toPreliminaryData(
  fields: readonly PreliminaryField[],
  values: Readonly<Record<string, string>>,
): PreliminaryData {
  const typed = fields.filter((field) => valueOf(values, field) !== '');
  return Object.fromEntries(
    typed.map((field) => [
      field.key,
      field.type === 'number' ? Number(valueOf(values, field)) : valueOf(values, field),
    ]),
  );
}
