import type { Client, StaffRef } from '@foyer/sdk';
import { memo } from 'react';
import { useMessages } from '../../messages/index.ts';
import { Avatars } from '../../primitives/Avatars/index.ts';
import { MenuButton } from '../../primitives/Menu/index.ts';
import { useFoyer } from '../../provider/index.ts';
import { useLinks } from '../links/index.ts';
import { InvitationStatus } from '../InvitationStatus/index.ts';
import type { ListColumn } from '../columns/index.ts';
import type { ClientGroupRowSlots } from './ClientGroupRow.tsx';
import { RowDialog } from './row-dialog.ts';
import type { ClientGroupRowState } from './useClientGroupRow.ts';

export interface ClientCellsProps {
  client: Client;
  row: ClientGroupRowState;
  columns: readonly ListColumn[];
  expanded: boolean;
  onToggle: () => void;
  onLoadFailed: () => void;
  slots: ClientGroupRowSlots | undefined;
}

/** All cells but that of the checkbox: choosing a row draws none of them again. */
export const ClientCells = /* @__PURE__ */ memo(function ClientCells({
  client,
  row,
  columns,
  expanded,
  onToggle,
  onLoadFailed,
  slots,
}: ClientCellsProps) {
  const messages = useMessages();
  const { Link } = useFoyer();
  const { hrefForClient, hrefForStaff } = useLinks();
  const href = hrefForClient?.(client);
  const { fact, urgent } = row;
  return (
    <>
      <th role="rowheader" scope="row" data-col="name">
        <div className="foyer-ClientRow-name">
          <button
            type="button"
            className="foyer-Disclosure"
            ref={row.disclosureRef}
            aria-label={href === undefined ? undefined : messages.actions.membersOf(client.name)}
            aria-expanded={expanded}
            onClick={onToggle}
          >
            {href === undefined && (
              <span className="foyer-truncate" dir="auto" title={client.name}>
                {client.name}
              </span>
            )}
          </button>
          {href !== undefined && (
            <Link className="foyer-ClientRow-link foyer-truncate" href={href} dir="auto" title={client.name}>
              {client.name}
            </Link>
          )}
          {fact && (
            <bdi
              className="foyer-ClientRow-fact"
              data-mail={fact.kind === 'email' ? '' : undefined}
              title={fact.kind === 'email' ? fact.text : undefined}
            >
              {fact.text}
            </bdi>
          )}
        </div>
      </th>
      {columns.map(cellOf)}
      <td role="cell" data-col="menu" onPointerEnter={RowDialog.prefetch} onFocus={RowDialog.prefetch}>
        <MenuButton
          label={messages.actions.actionsFor(client.name)}
          entries={row.menu}
          onLoadFailed={onLoadFailed}
        />
      </td>
    </>
  );

  function staffLink(staff: StaffRef) {
    const to = hrefForStaff?.(staff);
    const initials = <Avatars key={staff.id} names={[staff.name]} />;
    return to === undefined ? (
      initials
    ) : (
      <Link key={staff.id} href={to}>
        {initials}
      </Link>
    );
  }

  // Not components: a row of a long list is drawn in few of them.
  function cellOf(column: ListColumn) {
    switch (column) {
      case 'status':
        return (
          <td key={column} role="cell" data-col="status">
            {slots?.status
              ? slots.status(client, row)
              : urgent && (
                  <InvitationStatus member={urgent.member} now={row.now} size="compact" who={urgent.who} />
                )}
          </td>
        );
      case 'plan':
        return (
          <td key={column} role="cell" data-col="plan" data-plan={client.plan}>
            {row.plan}
          </td>
        );
      case 'staff':
        return (
          <td key={column} role="cell" data-col="staff">
            {slots?.staff ? (
              slots.staff(client, row)
            ) : hrefForStaff ? (
              client.assignedStaff.map(staffLink)
            ) : (
              <Avatars names={row.staffNames} label={messages.common.list(row.staffNames)} />
            )}
          </td>
        );
      case 'login':
        return (
          <td
            key={column}
            role="cell"
            data-col="login"
            data-label={messages.clientList.columns.lastLoginAt}
            data-never={row.lastLogin === null ? '' : undefined}
          >
            {row.lastLogin ?? messages.common.never}
          </td>
        );
      case 'created':
        return (
          <td key={column} role="cell" data-col="created">
            {row.created}
          </td>
        );
    }
  }
});
