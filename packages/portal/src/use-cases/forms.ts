import type { Form } from '@foyer/contract';
import { fieldProblem, Problem } from '../http/problem.ts';
import type { Ports } from '../ports.ts';

/** The forms that a firm offers now. Read before a transaction begins: they may lie in another system. @throws Problem `unavailable` */
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

/** The form that a request names. @throws Problem `validation` at `/formId` when the firm has no such form */
export function requireForm(
  { forms }: { forms: readonly Form[] },
  formId: string | null | undefined,
): Form | null {
  if (formId === null || formId === undefined) return null;
  const form = forms.find(({ id }) => id === formId);
  if (form === undefined) throw fieldProblem('/formId', 'not-found', 'There is no such form');
  return form;
}

/** Whether a request names a form at all. */
export const hasFormId = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'formId' in body && typeof body.formId === 'string';
