import type { Client, Member } from '@foyer/sdk';
import type { ReactNode } from 'react';
import { useMessages } from '../../messages/index.ts';
import { Button } from '../../primitives/Button/index.ts';
import { MenuButton } from '../../primitives/Menu/index.ts';
import { useRestoreFocus } from '../../primitives/state/index.ts';
import { useNotifyLoadFailed } from '../../provider/index.ts';
import { spanOfActions, defaultColumnIds, type ListColumn } from '../columns/index.ts';
import { InvitationStatus } from '../InvitationStatus/index.ts';
import type { MemberAction } from '../MemberActionDialog/index.ts';
import type { MemberRowAction } from './member-menu.ts';
import { useMemberRow, type MemberRowState } from './useMemberRow.ts';

/** Parts of a member's line that a host may draw. */
export interface MemberRowSlots {
  status?: (member: Member, state: MemberRowState) => ReactNode;
  actions?: (member: Member, state: MemberRowState) => ReactNode;
}

/** What `MemberRow` takes. */
export interface MemberRowProps {
  member: Member;
  /** Whose member it is. */
  client: Client;
  /** The send button was used. */
  onSend: (member: Member) => void;
  /** The address is to be mended or added; with it the line offers that where it is the remedy. */
  onFixAddress?: (member: Member) => void;
  /** Something else was chosen from the menu, which is there with this alone. */
  onAct?: (action: MemberAction | 'timeline', member: Member) => void;
  /** Somebody points at the send button or has tabbed to it: the moment to fetch what sending needs. */
  onSendIntent?: () => void;
  /** Where the focus goes when the button that has it vanishes. */
  returnFocus?: () => HTMLElement | null | undefined;
  /** That of its client, where not all rows are drawn. */
  rowIndex?: number | undefined;
  /** Whether the table has a column of checkboxes, which stays empty here. Default `false`. */
  selectable?: boolean;
  /** Those of its client's row. Default: status, plan, staff, login. */
  columns?: readonly ListColumn[];
  slots?: MemberRowSlots | undefined;
  className?: string;
}

/**
 * A member's own row of the client list: name and role, address, the whole sentence of the status, one button at most.
 * @param props.onSend the send button was used
 * @example
 * <MemberRow member={member} client={client} onSend={openDialog} />
 */
export function MemberRow({
  member,
  client,
  onSend,
  onFixAddress,
  onAct,
  onSendIntent,
  returnFocus,
  rowIndex,
  selectable = false,
  columns = defaultColumnIds,
  slots,
  className,
}: MemberRowProps) {
  const { member: words, actions } = useMessages();
  const tellNotFetched = useNotifyLoadFailed();
  const state = useMemberRow({ member, client });
  const { now, name, role, send, fix } = state;
  const act = (action: MemberRowAction) => {
    if (action === 'send') onSend(member);
    else if (action === 'fix-address') onFixAddress?.(member);
    else onAct?.(action, member);
  };
  const actionSpan = spanOfActions(columns);
  return (
    <tr
      role="row"
      className={className ? `foyer-MemberRow ${className}` : 'foyer-MemberRow'}
      aria-rowindex={rowIndex}
      data-role={member.role}
    >
      {selectable && <td role="cell" data-col="check" />}
      <th role="rowheader" scope="row" data-col="name">
        <span className="foyer-MemberRow-name foyer-truncate" title={name}>
          <bdi>{name}</bdi> <span>{words.roleAfterName(role)}</span>
        </span>
        {member.email !== null && (
          <bdi className="foyer-MemberRow-mail foyer-truncate" title={member.email}>
            {member.email}
          </bdi>
        )}
      </th>
      <td role="cell" data-col="status" colSpan={columns.length + 1 - actionSpan}>
        {slots?.status ? (
          slots.status(member, state)
        ) : (
          <InvitationStatus member={member} now={now} notes="urgent" />
        )}
      </td>
      <td
        role="cell"
        data-col="actions"
        colSpan={actionSpan}
        onPointerEnter={onSendIntent}
        onFocus={onSendIntent}
      >
        <div className="foyer-MemberRow-actions">
          {slots?.actions ? (
            slots.actions(member, state)
          ) : fix && onFixAddress ? (
            <ActionButton action={fix} onAct={() => onFixAddress(member)} returnFocus={returnFocus} />
          ) : (
            send && <ActionButton action={send} onAct={() => onSend(member)} returnFocus={returnFocus} />
          )}
          {onAct && (
            <MenuButton
              label={actions.actionsForMember(name)}
              entries={() => state.menu(act)}
              onLoadFailed={tellNotFetched}
            />
          )}
        </div>
      </td>
    </tr>
  );
}

interface ActionButtonProps {
  action: NonNullable<MemberRowState['send']>;
  onAct: () => void;
  returnFocus: (() => HTMLElement | null | undefined) | undefined;
}

function ActionButton({ action, onAct, returnFocus }: ActionButtonProps) {
  const button = useRestoreFocus<HTMLButtonElement>(() => returnFocus?.());
  return (
    <Button
      ref={button}
      size="sm"
      aria-label={action.name}
      disabledReason={action.disabledReason}
      onClick={onAct}
    >
      {action.label}
    </Button>
  );
}
