import { isPortalError } from '@foyer/sdk';
import { useState } from 'react';
import type { FieldErrors } from './field-errors.ts';
import { clashingKeys, errorKey, toFieldErrors, type MemberDraft } from './member-draft.ts';

export interface FormErrors {
  /** Errors that belong to a field. */
  fieldErrors: FieldErrors;
  /** Keys of drafts whose address is the login of another owner. An address that was changed since no longer clashes. */
  clashes: readonly string[];
  /** The error that belongs to no field; null if there is none. */
  error: unknown;
}

export interface UseFieldErrorsResult extends FormErrors {
  /** Shows what validation found, and clears the errors of the last submit. @returns whether there is nothing to correct */
  validate: (found: FieldErrors) => boolean;
  /** Shows a failed submit, at its fields where possible. */
  handleError: (error: unknown, sent: readonly MemberDraft[]) => void;
  setFieldErrors: (update: (errors: FieldErrors) => FieldErrors) => void;
}

const none: FormErrors = { fieldErrors: {}, clashes: [], error: null };

/** The errors of a form with members: those of validation, then those of the portal. */
export function useFieldErrors(): UseFieldErrorsResult {
  const [{ fieldErrors, clashes, error }, setErrors] = useState(none);
  return {
    fieldErrors,
    clashes: clashes.filter((key) => fieldErrors[errorKey({ key }, 'email')] !== undefined),
    error,
    validate(found) {
      setErrors({ ...none, fieldErrors: found });
      return Object.keys(found).length === 0;
    },
    handleError(failure, sent) {
      const found = isPortalError(failure) ? toFieldErrors(failure, sent) : {};
      setErrors({
        fieldErrors: found,
        clashes: isPortalError(failure) ? clashingKeys(failure, sent) : [],
        error: Object.keys(found).length > 0 ? null : failure,
      });
    },
    setFieldErrors: (update) =>
      setErrors((errors) => ({ ...errors, fieldErrors: update(errors.fieldErrors) })),
  };
}
