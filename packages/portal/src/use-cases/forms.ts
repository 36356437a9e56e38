import type { Form } from '@foyer/contract';
import { fieldProblem, Problem } from '../http/problem.ts';
import type { Ports } from '../ports.ts';

/** Returns the forms that a firm offers. Called before a transaction begins, since they may come from another system. @throws Problem `unavailable` */
export async function listOfferedForms(
  { forms }: Pick<Ports, 'forms'>,
  firmId: string,
): Promise<readonly Form[]> {
  try {
    return await forms.list(firmId);
  } catch (cause) {
    throw new Problem('unavailable', { detail: 'The forms cannot be reached now', retryAfter: 5, cause });
  }
}

/** Returns the form of a request's `formId`. @throws Problem `validation` at `/formId` when the firm has no such form */
export function requireForm(
  { forms }: { forms: readonly Form[] },
  formId: string | null | undefined,
): Form | null {
  if (formId === null || formId === undefined) return null;
  const form = forms.find(({ id }) => id === formId);
  if (form === undefined) throw fieldProblem('/formId', 'not-found', 'There is no such form');
  return form;
}

/** Whether a body has a `formId`. */
export const hasFormId = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'formId' in body && typeof body.formId === 'string';
