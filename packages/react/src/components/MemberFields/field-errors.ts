import type { Messages } from '../../messages/index.ts';

/** What is wrong with a field. `detail` is a sentence of the portal. */
export type FieldError =
  | {
      code:
        | 'given-name-missing'
        | 'client-name-missing'
        | 'value-missing'
        | 'not-a-number'
        | 'invalid-address'
        | 'duplicate-address';
    }
  | { code: 'too-long'; maxLength: number }
  | { code: 'address-taken' | 'refused'; detail: string };

/** Errors by field: `name`, `m1/email`, `preliminary/taxReference`. */
export type FieldErrors = Readonly<Record<string, FieldError>>;

/** Translates what is wrong with a field. */
export function describeFieldError(
  error: FieldError | undefined,
  { invalid }: Pick<Messages, 'invalid'>,
): string | undefined {
  switch (error?.code) {
    case 'given-name-missing':
      return invalid.givenNameMissing;
    case 'client-name-missing':
      return invalid.nameMissing;
    case 'value-missing':
      return invalid.valueMissing;
    case 'not-a-number':
      return invalid.notANumber;
    case 'invalid-address':
      return invalid.address;
    case 'duplicate-address':
      return invalid.duplicateAddress;
    case 'too-long':
      return invalid.tooLong(error.maxLength);
    case 'address-taken':
      return invalid.addressTaken(error.detail);
    case 'refused':
      return error.detail;
    case undefined:
      return undefined;
  }
}
