import { fieldProblem } from '../../http/problem.ts';

/** Writes the position after which a page starts, such as `oc_50`. */
export const toPositionCursor = (prefix: 'oc' | 'pm', position: number): string => `${prefix}_${position}`;

/** Reads a position; 0 without a cursor. @throws Problem `validation` */
export function readPositionCursor(prefix: 'oc' | 'pm', after: string | undefined): number {
  if (after === undefined) return 0;
  const [, digits] = /^[a-z]{2}_(\d{1,15})$/.exec(after) ?? [];
  if (digits === undefined || !after.startsWith(`${prefix}_`))
    throw fieldProblem('/after', 'cursor', 'This cursor does not belong to this list');
  return Number(digits);
}
