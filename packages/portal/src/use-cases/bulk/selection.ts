import type { SelectionInput, Selection } from '@foyer/contract';
import { isSelectionExpired, toBase64Url, toTimestamp } from '@foyer/contract/rules';
import { Problem } from '../../http/problem.ts';
import type { ListQuery } from '../../store/list-query.ts';
import type { StaffContext } from '../context.ts';
import { queryByIds } from '../publish-change.ts';
import { toListQuery } from '../list-clients.ts';

/** A choice of clients, and when the viewer looked at it. */
export interface ResolvedSelection {
  selection: Selection;
  asOf: string;
}

/**
 * The choice that a request names, made now or in a preflight.
 * @throws Problem `selection-expired` for a token that is too old, not ours, or another viewer's
 */
export async function resolveSelection(
  context: Pick<StaffContext, 'firmId' | 'viewer' | 'now' | 'ports'>,
  { selection, selectionToken }: SelectionInput,
): Promise<ResolvedSelection> {
  if (selection !== undefined) return { selection, asOf: toTimestamp(context.now) };
  const { firmId, viewer, now, ports } = context;
  const [payload = '', signature = ''] = (selectionToken ?? '').split('.');
  const expired = new Problem('selection-expired', {
    detail: 'Choose the clients again: the list may have changed by now',
  });
  if (signature !== (await ports.tokens.signSelection(payload))) throw expired;
  // Signed by this portal, so it has the shape that it was given below.
  const signed = JSON.parse(fromBase64Url(payload)) as Signed;
  if (signed.firm !== firmId || signed.viewer !== viewer.id || isSelectionExpired(signed.asOf, now))
    throw expired;
  return { selection: signed.selection, asOf: signed.asOf };
}

interface Signed extends ResolvedSelection {
  firm: string;
  viewer: string;
}

/** Names a choice for 15 minutes, for this viewer alone; nothing is kept. */
export async function createSelectionToken(
  { firmId, viewer, ports }: Pick<StaffContext, 'firmId' | 'viewer' | 'ports'>,
  { selection, asOf }: ResolvedSelection,
): Promise<string> {
  const signed: Signed = { firm: firmId, viewer: viewer.id, selection, asOf };
  const payload = toBase64Url(new TextEncoder().encode(JSON.stringify(signed)));
  return `${payload}.${await ports.tokens.signSelection(payload)}`;
}

const fromBase64Url = (text: string): string =>
  new TextDecoder().decode(
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
      character.charCodeAt(0),
    ),
  );

/** The clients of a choice as a store is asked for them; those made since are not in it. */
export function toSelectionQuery({ selection, asOf }: ResolvedSelection, now: number): ListQuery {
  const query =
    'clientIds' in selection
      ? queryByIds([...new Set(selection.clientIds)], now)
      : { ...toListQuery(selection.filter, now), except: selection.except ?? [] };
  return { ...query, createdUntil: asOf };
}

/** @throws Problem `not-found` when ids were given and one of them is nobody's */
export function requireAllFound({ selection }: ResolvedSelection, found: number): void {
  if ('clientIds' in selection && found < new Set(selection.clientIds).size)
    throw new Problem('not-found', { detail: 'A client of the selection is not there' });
}
