import type { Client, Member } from '@foyer/sdk';
import { memo, useCallback, type ReactNode } from 'react';
import { useMessages } from '../../messages/index.ts';
import { useNotifyLoadFailed } from '../../provider/index.ts';
import { defaultColumnIds, type ListColumn } from '../columns/index.ts';
import { MemberRow, type MemberRowSlots } from '../MemberRow/index.ts';
import { ClientCells } from './ClientCells.tsx';
import { NoOwnerRow } from './NoOwnerRow.tsx';
import { RowDialog } from './row-dialog.ts';
import { useClientGroupRow, type ClientGroupRowState, type DialogRequest } from './useClientGroupRow.ts';

/** Parts of a client's row that a host may draw. */
export interface ClientGroupRowSlots {
  status?: (client: Client, state: ClientGroupRowState) => ReactNode;
  staff?: (client: Client, state: ClientGroupRowState) => ReactNode;
  member?: MemberRowSlots;
}

/** Why a row opened or closed, and which; an object, so that it can grow. */
export interface ExpandedChangeDetails {
  clientId: string;
  reason: 'disclosure';
}

/** Which row was chosen, and how. */
export interface SelectedChangeDetails {
  clientId: string;
  /** Its place among all rows, counted from 0, where it is known. */
  index: number | undefined;
  /** With the shift key: all rows from the last one to this. */
  range: boolean;
}

/** What `ClientGroupRow` takes. */
export interface ClientGroupRowProps {
  client: Client;
  /** Whether its members are shown. Default `false`. */
  expanded?: boolean;
  onExpandedChange?: (expanded: boolean, details: ExpandedChangeDetails) => void;
  /** Whether its checkbox is set. Default `false`. */
  selected?: boolean;
  /** With it the row has a checkbox, in a column of its own. */
  onSelectedChange?: ((selected: boolean, details: SelectedChangeDetails) => void) | undefined;
  /** Its place among all rows, counted from 1, where not all of them are drawn. */
  rowIndex?: number;
  /** Which cells follow the name, in which order. Default: status, plan, staff, login. Keep it stable over renders. */
  columns?: readonly ListColumn[];
  /** It no longer belongs to what is listed and stays, dimmed, until the list is read anew. Default `false`. */
  noLongerMatches?: boolean;
  slots?: ClientGroupRowSlots | undefined;
  className?: string | undefined;
}

/**
 * A client's row of the list, an individual, a household or an entity, and below it its members. Goes into a `<tbody>`.
 * @param props.expanded default `false`
 * @param props.slots parts that the host draws
 * @example
 * <ClientGroupRow client={client} expanded={expanded} onExpandedChange={setExpanded} />
 */
export const ClientGroupRow = /* @__PURE__ */ memo(function ClientGroupRow({
  client,
  expanded = false,
  onExpandedChange,
  selected = false,
  onSelectedChange,
  rowIndex,
  columns = defaultColumnIds,
  noLongerMatches = false,
  slots,
  className,
}: ClientGroupRowProps) {
  const messages = useMessages();
  const tellNotFetched = useNotifyLoadFailed();
  const row = useClientGroupRow({ client });
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
        data-key={client.id}
        data-expanded={expanded || undefined}
        data-kind={client.kind}
        data-hidden={client.hidden || undefined}
        data-no-longer-matches={noLongerMatches || undefined}
      >
        {selectable && (
          <td role="cell" data-col="check">
            {/* Without the component: a row is never half chosen, and there are many of them. */}
            <input
              type="checkbox"
              className="foyer-Checkbox"
              aria-label={messages.actions.select(client.name)}
              checked={selected}
              onChange={({ currentTarget, nativeEvent }) =>
                onSelectedChange(currentTarget.checked, {
                  clientId: client.id,
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
          onLoadFailed={tellNotFetched}
          slots={slots}
        />
      </tr>
      {expanded && row.wantsOwner && (
        <NoOwnerRow client={client} row={row} columns={columns} rowIndex={rowIndex} selectable={selectable} />
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
            onSend={() => row.ask({ kind: 'send', memberId: member.id })}
            onFixAddress={() => row.ask({ kind: 'fix-address', memberId: member.id })}
            onAct={(action) =>
              row.ask(action === 'timeline' ? timelineOf(member) : { kind: 'member', action, member })
            }
            onSendIntent={RowDialog.prefetch}
            returnFocus={() => row.disclosureRef.current}
            slots={slots?.member}
          />
        ))}
      {row.intent && (
        <RowDialog
          client={client}
          row={row}
          intent={row.intent}
          onLoadFailed={() => {
            row.setDialogOpen(false);
            tellNotFetched();
          }}
        />
      )}
    </>
  );
});

/** Beside the button whose menu asked for it, which has the focus by then. */
function timelineOf(member: Member): DialogRequest {
  const { activeElement: anchor } = document;
  return {
    kind: 'timeline',
    member,
    ...(anchor instanceof HTMLElement && anchor !== document.body && { anchor }),
  };
}
