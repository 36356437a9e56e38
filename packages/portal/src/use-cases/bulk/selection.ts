import type { SelectionInput, Selection } from '@foyer/contract';
import { isSelectionExpired, toBase64Url, toTimestamp } from '@foyer/contract/rules';
import { Problem } from '../../http/problem.ts';
import type { ListQuery } from '../../store/list-query.ts';
import type { StaffContext } from '../context.ts';
import { queryByIds } from '../publish-change.ts';
import { toListQuery } from '../list-clients.ts';

/** A selection of clients, and when it was displayed. */
export interface ResolvedSelection {
  selection: Selection;
  asOf: string;
}

/**
 * Returns the selection of a request, either its own or that of a preflight.
 * @throws Problem `selection-expired` for a token that is too old, invalid, or another viewer's
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

/** Creates a token for a selection, valid for 15 minutes and this viewer. Nothing is stored. */
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

/** Converts a selection to a query. Clients created later are excluded. */
export function toSelectionQuery({ selection, asOf }: ResolvedSelection, now: number): ListQuery {
  const query =
    'clientIds' in selection
      ? queryByIds([...new Set(selection.clientIds)], now)
      : { ...toListQuery(selection.filter, now), except: selection.except ?? [] };
  return { ...query, createdUntil: asOf };
}

/** @throws Problem `not-found` when a selected client does not exist */
export function requireAllFound({ selection }: ResolvedSelection, found: number): void {
  if ('clientIds' in selection && found < new Set(selection.clientIds).size)
    throw new Problem('not-found', { detail: 'A client of the selection is not there' });
}
