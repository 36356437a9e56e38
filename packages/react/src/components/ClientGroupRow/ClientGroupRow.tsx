import type { Client } from '@foyer/sdk';
import { memo, type ReactNode } from 'react';
import { Icon } from '../../icons/index.ts';
import { useMessages } from '../../messages/index.ts';
import { Avatars } from '../../primitives/Avatars/index.ts';
import { IconButton } from '../../primitives/Button/index.ts';
import { Checkbox } from '../../primitives/Checkbox/index.ts';
import { Menu } from '../../primitives/Menu/index.ts';
import { AddMemberDialog } from '../AddMemberDialog/index.ts';
import { InvitationStatus } from '../InvitationStatus/index.ts';
import { MemberRow, type MemberRowSlots } from '../MemberRow/index.ts';
import { SendInviteDialog } from '../SendInviteDialog/index.ts';
import { NoOwnerRow } from './NoOwnerRow.tsx';
import { useClientGroupRow, type ClientGroupRowState } from './useClientGroupRow.ts';

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
export const ClientGroupRow = /* @__PURE__ */ memo(function ClientGroupRow({ client, expanded = false, onExpandedChange, selected = false, onSelectedChange, rowIndex, slots, className }: ClientGroupRowProps) {
  const messages = useMessages();
  const row = useClientGroupRow({ client });
  const { fact, urgent, intent } = row;
  const index = rowIndex === undefined ? undefined : rowIndex - 1;
  const selectable = onSelectedChange !== undefined;
  const returnFocus = () => row.disclosureRef.current;
  const toggle = () => onExpandedChange?.(!expanded, { clientId: client.id, reason: 'disclosure' });
  return (
    <>
      <tr
        role="row"
        className={className ? `foyer-ClientRow ${className}` : 'foyer-ClientRow'}
        aria-rowindex={rowIndex}
        data-index={index}
        data-selected={selected || undefined}
        data-client={client.id}
        data-expanded={expanded || undefined}
        data-kind={client.kind}
      >
        {selectable && (
          <td role="cell" data-col="check">
            <Checkbox
              aria-label={messages.actions.select(client.name)}
              checked={selected}
              onCheckedChange={(next, { event: { nativeEvent } }) =>
                onSelectedChange(next === true, { clientId: client.id, index, range: nativeEvent instanceof MouseEvent && nativeEvent.shiftKey })
              }
            />
          </td>
        )}
        <th role="rowheader" scope="row" data-col="name">
          <div className="foyer-ClientRow-name">
            <button type="button" className="foyer-Disclosure" ref={row.disclosureRef} aria-expanded={expanded} onClick={toggle}>
              <Icon name="chevron-right" />
              <span className="foyer-truncate" dir="auto" title={client.name}>
                <bdi>{client.name}</bdi>
              </span>
            </button>
            {fact && (
              <span className="foyer-ClientRow-fact" data-mail={fact.kind === 'email' ? '' : undefined} title={fact.kind === 'email' ? fact.text : undefined}>
                <bdi>{fact.text}</bdi>
              </span>
            )}
          </div>
        </th>
        <td role="cell" data-col="status">
          {slots?.status ? slots.status(client, row) : urgent && <InvitationStatus member={urgent.member} now={row.now} size="compact" who={urgent.who} />}
        </td>
        <td role="cell" data-col="plan" data-plan={client.plan}>
          {row.plan}
        </td>
        <td role="cell" data-col="staff">
          {slots?.staff ? slots.staff(client, row) : <Avatars names={row.staffNames} label={messages.common.list(row.staffNames)} />}
        </td>
        <td role="cell" data-col="login" data-label={messages.clientList.columns.lastLogin}>
          <bdi className={row.lastLogin === null ? 'foyer-ClientRow-none' : undefined}>{row.lastLogin ?? messages.common.never}</bdi>
        </td>
        <td role="cell" data-col="menu">
          <Menu
            label={messages.actions.actionsFor(client.name)}
            trigger={<IconButton size="sm" icon="ellipsis" label={messages.actions.actionsFor(client.name)} />}
            entries={row.menu}
          />
          {intent?.kind === 'send' && (
            <SendInviteDialog open={row.dialogOpen} onOpenChange={row.setDialogOpen} client={client} memberId={intent.memberId} returnFocus={returnFocus} />
          )}
          {intent?.kind === 'add-member' && (
            <AddMemberDialog open={row.dialogOpen} onOpenChange={row.setDialogOpen} client={client} defaultRole={intent.role} returnFocus={returnFocus} />
          )}
        </td>
      </tr>
      {expanded && row.wantsOwner && <NoOwnerRow client={client} row={row} rowIndex={rowIndex} selectable={selectable} />}
      {expanded &&
        client.members.map((member) => (
          <MemberRow
            key={member.id}
            member={member}
            client={client}
            rowIndex={rowIndex}
            selectable={selectable}
            onSend={() => row.ask({ kind: 'send', memberId: member.id })}
            returnFocus={returnFocus}
            slots={slots?.member}
          />
        ))}
    </>
  );
});
