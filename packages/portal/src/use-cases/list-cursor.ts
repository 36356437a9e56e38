import type { Client, ClientSort } from '@foyer/contract';
import { sortKeyOf, toBase64Url, toTimestamp, type ParsedSort } from '@foyer/contract/rules';
import { fieldProblem } from '../http/problem.ts';
import type { ListQuery } from '../store/list-query.ts';

/** A position in the client list. */
export interface ListCursor {
  after: NonNullable<ListQuery['after']>;
  /**
   * When the first page was read, in epoch milliseconds. All pages sorted by status are evaluated at this moment:
   * an invitation that expires between two pages would otherwise move its client.
   */
  asOf: number;
}

/** Creates the cursor of the page behind a client. */
export function writeCursor(last: Client, sort: ClientSort, { by }: ParsedSort, asOf: number): string {
  const parts = [sort, sortKeyOf(last, by, asOf), last.id, asOf];
  return toBase64Url(new TextEncoder().encode(JSON.stringify(parts)));
}

/** @throws Problem `validation` when the cursor is invalid or belongs to another order */
export function readCursor(cursor: string, sort: ClientSort, { by }: ParsedSort): ListCursor {
  const wrong = fieldProblem('/after', 'cursor', 'This cursor does not belong to this list');
  let parts: unknown;
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
      character.charCodeAt(0),
    );
    parts = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw wrong;
  }
  if (!Array.isArray(parts)) throw wrong;
  const [order, key, id, asOf]: unknown[] = parts;
  if (order !== sort || !isKeyOf(by, key) || typeof id !== 'string' || !isText(id) || !isMoment(asOf))
    throw wrong;
  return { after: { key, id }, asOf };
}

/** Whether a key of a cursor is valid. Cursors come from clients, and stores compare some keys with timestamps and numbers. */
function isKeyOf(by: ParsedSort['by'], key: unknown): key is string | null {
  if (key === null) return by !== 'name' && by !== 'plan' && by !== 'createdAt';
  if (typeof key !== 'string') return false;
  switch (by) {
    case 'name':
    case 'externalId':
      return isText(key);
    case 'status':
    case 'plan':
      return /^\d$/.test(key);
    case 'invitedAt':
    case 'expiresAt':
    case 'lastLoginAt':
    case 'createdAt':
      return isTimestamp(key);
  }
}

const isText = (text: string): boolean => !/[\p{Cs}\0]/u.test(text);

const LAST_MOMENT = Date.parse('9999-12-31T23:59:59.999Z');
const isMoment = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LAST_MOMENT;

const isTimestamp = (text: string): boolean => {
  const instant = Date.parse(text);
  return !Number.isNaN(instant) && toTimestamp(instant) === text;
};
