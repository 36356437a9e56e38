import type { Client } from '@foyer/sdk';
import { memo, useCallback } from 'react';
import { useMessages } from '../../messages/index.ts';
import { useNotifyLoadFailed } from '../../provider/index.ts';
import { defaultColumns, type ClientColumn } from '../columns/index.ts';
import type { DialogRequest } from '../dialog-request/index.ts';
import { MemberRow } from '../MemberRow/index.ts';
import { ClientCells } from './ClientCells.tsx';
import { LazyRowDialogs } from './lazy-row-dialogs.ts';
import { NoOwnerRow } from './NoOwnerRow.tsx';
import type { ClientGroupRowSlots } from './slots.ts';
import { useClientGroupRow } from './useClientGroupRow.ts';

/** Which row was expanded or collapsed, and why. */
export interface ExpandedChangeDetails {
  clientId: string;
  reason: 'disclosure';
}

/** Which row was selected or deselected, and how. */
export interface SelectedChangeDetails {
  clientId: string;
  reason: 'checkbox';
  /** Position in the whole list, counted from 0, where it is known. */
  index: number | undefined;
  /** The shift key was pressed: all rows from the last one to this one. */
  range: boolean;
}

/** Props of `ClientGroupRow`. */
export interface ClientGroupRowProps {
  client: Client;
  /**
   * Whether the members are shown.
   * @default false
   */
  expanded?: boolean;
  /** Called when the user expands or collapses the row. */
  onExpandedChange?: (expanded: boolean, details: ExpandedChangeDetails) => void;
  /**
   * Whether the checkbox is checked.
   * @default false
   */
  selected?: boolean;
  /** Called when the user checks or unchecks the checkbox. Without it the row has none. */
  onSelectedChange?: ((selected: boolean, details: SelectedChangeDetails) => void) | undefined;
  /** Called instead of opening a dialog in the row, for a host that renders the dialogs elsewhere. */
  onRequest?: ((request: DialogRequest) => void) | undefined;
  /** Position in the whole list, counted from 1, where not all rows are rendered. */
  rowIndex?: number;
  /**
   * The columns after the name, in order: `state.columns` of `useClientList`.
   * @default status, plan, assigned staff and last login
   */
  columns?: readonly ClientColumn[];
  /**
   * Whether the client no longer matches the filter of the list; it stays, dimmed, until the list is refreshed.
   * @default false
   */
  noLongerMatches?: boolean;
  /** Parts to replace. */
  slots?: ClientGroupRowSlots | undefined;
  /** Added to the class of the row. */
  className?: string | undefined;
}

/**
 * A client's row, and below it the rows of its members while expanded. Place it in a `<tbody>`.
 * @example
 * <ClientGroupRow client={client} expanded={expanded} onExpandedChange={setExpanded} />
 */
export const ClientGroupRow = /* @__PURE__ */ memo(function ClientGroupRow({
  client,
  expanded = false,
  onExpandedChange,
  selected = false,
  onSelectedChange,
  onRequest,
  rowIndex,
  columns = defaultColumns,
  noLongerMatches = false,
  slots,
  className,
}: ClientGroupRowProps) {
  const { actions } = useMessages();
  const notifyLoadFailed = useNotifyLoadFailed();
  const row = useClientGroupRow({ client, onRequest });
  const { request, hasNoOwner } = row.state;
  const index = rowIndex === undefined ? undefined : rowIndex - 1;
  const selectable = onSelectedChange !== undefined;
  const toggle = useCallback(
    () => onExpandedChange?.(!expanded, { clientId: client.id, reason: 'disclosure' }),
    [onExpandedChange, expanded, client.id],
  );
  return (
    <>
      <tr
        role="row"
        className={className ? `foyer-ClientRow ${className}` : 'foyer-ClientRow'}
        aria-rowindex={rowIndex}
        data-index={index}
        data-selected={selected || undefined}
        data-expanded={expanded || undefined}
        data-no-longer-matches={noLongerMatches || undefined}
        {...row.getRowProps()}
      >
        {selectable && (
          <td role="cell" data-col="check">
            {/* Not the Checkbox component: a row is never mixed, and a long list renders many rows. */}
            <input
              type="checkbox"
              className="foyer-Checkbox"
              aria-label={actions.select(client.name)}
              checked={selected}
              onChange={({ currentTarget, nativeEvent }) =>
                onSelectedChange(currentTarget.checked, {
                  clientId: client.id,
                  reason: 'checkbox',
                  index,
                  range: nativeEvent instanceof MouseEvent && nativeEvent.shiftKey,
                })
              }
            />
          </td>
        )}
        <ClientCells
          client={client}
          row={row}
          columns={columns}
          expanded={expanded}
          onToggle={toggle}
          onLoadFailed={notifyLoadFailed}
          slots={slots}
        />
      </tr>
      {expanded && hasNoOwner && (
        <NoOwnerRow client={client} row={row} rowIndex={rowIndex} selectable={selectable} />
      )}
      {expanded &&
        client.members.map((member) => (
          <MemberRow
            key={member.id}
            member={member}
            client={client}
            columns={columns}
            rowIndex={rowIndex}
            selectable={selectable}
            onRequest={row.actions.requestDialog}
            onIntent={LazyRowDialogs.prefetch}
            returnFocus={() => row.disclosureRef.current}
            slots={slots?.member}
          />
        ))}
      {request && (
        <LazyRowDialogs
          client={client}
          row={row}
          request={request}
          onLoadFailed={() => {
            row.actions.setDialogOpen(false);
            notifyLoadFailed();
          }}
        />
      )}
    </>
  );
});
