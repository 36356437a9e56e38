import type { Client, Member } from '@foyer/sdk';
import type { ReactNode } from 'react';
import { useMessages, type InitialMessages } from '../../messages/index.ts';
import { Button } from '../../primitives/Button/index.ts';
import { MenuButton } from '../../primitives/Menu/index.ts';
import { useRestoreFocus } from '../../primitives/state/index.ts';
import { useNotifyLoadFailed } from '../../provider/index.ts';
import { defaultColumns, getActionsSpan, type ClientColumn } from '../columns/index.ts';
import type { DialogRequest } from '../dialog-request/index.ts';
import { describeDisabledReason } from '../disabled-reason/index.ts';
import { InvitationStatus } from '../InvitationStatus/index.ts';
import { toMemberMenuEntries } from './member-menu.ts';
import { useMemberRow, type MemberRowButton, type UseMemberRowResult } from './useMemberRow.ts';

/** Parts of a member's row that a host can replace. */
export interface MemberRowSlots {
  /** Replaces the invitation status. */
  status?: (member: Member, row: UseMemberRowResult) => ReactNode;
  /** Replaces the button; the menu stays. */
  actions?: (member: Member, row: UseMemberRowResult) => ReactNode;
}

/** Props of `MemberRow`. */
export interface MemberRowProps {
  member: Member;
  /** The client that the member belongs to. */
  client: Client;
  /** Called when the button or the menu requests a dialog. */
  onRequest: (request: DialogRequest) => void;
  /** Called when the pointer or the focus reaches the actions: a good moment to prefetch the dialogs. */
  onIntent?: () => void;
  /** Returns the element to focus when the focused button unmounts. */
  returnFocus?: () => HTMLElement | null | undefined;
  /** Position of the client in the whole list, counted from 1, where not all rows are rendered. */
  rowIndex?: number | undefined;
  /**
   * Whether the table has a column of checkboxes, which is empty here.
   * @default false
   */
  selectable?: boolean;
  /**
   * The columns of the client's row.
   * @default status, plan, assigned staff and last login
   */
  columns?: readonly ClientColumn[];
  /**
   * Whether the row has a menu.
   * @default true
   */
  showMenu?: boolean;
  /** Parts to replace. */
  slots?: MemberRowSlots | undefined;
  /** Added to the class of the row. */
  className?: string;
}

/**
 * A member's row in the client list: name and role, e-mail address, status, one button and a menu. Place it in a `<tbody>`.
 * @example
 * <MemberRow member={member} client={client} onRequest={openDialog} />
 */
export function MemberRow({
  member,
  client,
  onRequest,
  onIntent,
  returnFocus,
  rowIndex,
  selectable = false,
  columns = defaultColumns,
  showMenu = true,
  slots,
  className,
}: MemberRowProps) {
  const messages = useMessages();
  const notifyLoadFailed = useNotifyLoadFailed();
  const row = useMemberRow({ member, client, onRequest });
  const { now, name, role, button } = row.state;
  const { member: t, actions } = messages;
  return (
    <tr
      role="row"
      className={className ? `foyer-MemberRow ${className}` : 'foyer-MemberRow'}
      aria-rowindex={rowIndex}
      data-actions-span={getActionsSpan(columns)}
      {...row.getRowProps()}
    >
      {selectable && <td role="cell" data-col="check" />}
      <th role="rowheader" scope="row" data-col="name">
        <span className="foyer-MemberRow-name foyer-truncate" title={name}>
          <bdi>{name}</bdi> <span>{t.roleAfterName(role === 'co-owner' ? t.coOwner : t[role])}</span>
        </span>
        {member.email !== null && (
          <bdi className="foyer-MemberRow-mail foyer-truncate" title={member.email}>
            {member.email}
          </bdi>
        )}
      </th>
      <td role="cell" data-col="status">
        {slots?.status ? (
          slots.status(member, row)
        ) : (
          <InvitationStatus member={member} now={now} notes="urgent" />
        )}
      </td>
      <td role="cell" data-col="actions" onPointerEnter={onIntent} onFocus={onIntent}>
        <div className="foyer-MemberRow-actions">
          {slots?.actions
            ? slots.actions(member, row)
            : button && (
                <RowButton
                  {...getButtonLabels(button, name, messages)}
                  {...row.getButtonProps()}
                  disabledReason={describeDisabledReason(button.disabledReason, now, messages)}
                  returnFocus={returnFocus}
                />
              )}
          {showMenu && (
            <MenuButton
              label={actions.actionsForMember(name)}
              entries={() =>
                toMemberMenuEntries(row.getMenuItems(), {
                  client,
                  member,
                  now,
                  messages,
                  onAction: row.actions.requestDialog,
                })
              }
              onLoadFailed={notifyLoadFailed}
            />
          )}
        </div>
      </td>
    </tr>
  );
}

function getButtonLabels(
  { action }: MemberRowButton,
  name: string,
  { actions: t }: InitialMessages,
): { label: string; accessibleName: string } {
  switch (action) {
    case 'send':
      return { label: t.sendInvite, accessibleName: t.sendInviteTo(name) };
    case 'add-email':
      return { label: t.addEmail, accessibleName: t.addEmailFor(name) };
    case 'fix-address':
      return { label: t.fixAddress, accessibleName: t.fixAddressOf(name) };
  }
}

interface RowButtonProps {
  label: string;
  accessibleName: string;
  disabledReason: string | undefined;
  onClick: () => void;
  returnFocus: (() => HTMLElement | null | undefined) | undefined;
}

function RowButton({ label, accessibleName, disabledReason, onClick, returnFocus }: RowButtonProps) {
  const button = useRestoreFocus<HTMLButtonElement>(() => returnFocus?.());
  return (
    <Button
      ref={button}
      size="sm"
      aria-label={accessibleName}
      disabledReason={disabledReason}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
