import type { Client, StaffRef } from '@foyer/sdk';
import { memo } from 'react';
import { useDateStyle, useMessages, type InitialMessages } from '../../messages/index.ts';
import { Avatars, renderAvatars } from '../../primitives/Avatars/index.ts';
import { MenuButton } from '../../primitives/Menu/index.ts';
import { useFoyer } from '../../provider/index.ts';
import { type BuiltInCellContext, type ClientColumn } from '../columns/index.ts';
import { renderInvitationStatus } from '../InvitationStatus/index.ts';
import { useLinks } from '../links/index.ts';
import { describeRollUp } from '../RollUp/index.ts';
import { LazyRowDialogs } from './lazy-row-dialogs.ts';
import { toClientMenuEntries } from './row-menu.ts';
import type { ClientGroupRowSlots } from './slots.ts';
import { describeStatusOwner } from './status-owner.ts';
import type { ClientGroupRowState, UseClientGroupRowResult } from './useClientGroupRow.ts';

export interface ClientCellsProps {
  client: Client;
  row: UseClientGroupRowResult;
  columns: readonly ClientColumn[];
  expanded: boolean;
  onToggle: () => void;
  onLoadFailed: () => void;
  slots: ClientGroupRowSlots | undefined;
}

/** All cells but the checkbox. Memoized, so that selecting a row does not render them. */
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
  const dateStyle = useDateStyle();
  const { Link } = useFoyer();
  const { hrefForClient, hrefForStaff } = useLinks();
  const { now, urgent, lastLoginAt } = row.state;
  const href = hrefForClient?.(client);
  const subtitle = describeSubtitle(client, row.state, messages);
  const context: BuiltInCellContext = {
    client,
    now,
    messages,
    dateStyle,
    lastLoginAt,
    renderStatus,
    renderStaff,
  };
  return (
    <>
      <th role="rowheader" scope="row" data-col="name" className="foyer-ClientRow-name">
        <button
          className="foyer-ClientRow-toggle"
          aria-label={href === undefined ? undefined : messages.actions.membersOf(client.name)}
          {...row.getDisclosureProps(expanded)}
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
        {subtitle !== null && (
          <bdi className="foyer-ClientRow-subtitle" title={subtitle}>
            {subtitle}
          </bdi>
        )}
      </th>
      {columns.map(renderCell)}
      <td
        role="cell"
        data-col="menu"
        onPointerEnter={LazyRowDialogs.prefetch}
        onFocus={LazyRowDialogs.prefetch}
      >
        <MenuButton
          label={messages.actions.actionsFor(client.name)}
          entries={() =>
            toClientMenuEntries(row.getMenuItems(), {
              now,
              messages,
              onRequest: row.actions.requestDialog,
            })
          }
          onLoadFailed={onLoadFailed}
        />
      </td>
    </>
  );

  function renderStaffLink(staff: StaffRef) {
    const staffHref = hrefForStaff?.(staff);
    const initials = <Avatars key={staff.id} names={[staff.name]} />;
    return staffHref === undefined ? (
      initials
    ) : (
      <Link key={staff.id} href={staffHref}>
        {initials}
      </Link>
    );
  }

  function renderStaff() {
    if (slots?.assignedStaff) return slots.assignedStaff(client, row);
    if (hrefForStaff) return client.assignedStaff.map(renderStaffLink);
    const names = client.assignedStaff.map(({ name }) => name);
    return renderAvatars({ names, label: messages.common.list(names) });
  }

  function renderStatus() {
    if (slots?.status) return slots.status(client, row);
    return (
      urgent &&
      renderInvitationStatus(
        { member: urgent.member, now, size: 'compact', who: describeStatusOwner(urgent.owner, messages) },
        { messages, ...dateStyle },
      )
    );
  }

  // Functions rather than components: a long list renders many rows.
  function renderCell(column: ClientColumn) {
    const { id, def } = column;
    const { builtIn, align } = def.meta ?? {};
    const content = def.cell !== undefined ? column.table?.renderCell(def, client) : builtIn?.render(context);
    return (
      <td
        key={id}
        role="cell"
        data-col={id}
        data-pin={column.pin}
        data-align={align === 'end' ? align : undefined}
        {...(def.cell === undefined ? builtIn?.getAttributes?.(context) : undefined)}
      >
        {content}
      </td>
    );
  }
});

/** The text beside the name. A hidden client says so in text, not by its color only. */
function describeSubtitle(
  client: Client,
  { subtitle }: ClientGroupRowState,
  messages: InitialMessages,
): string | null {
  const text =
    subtitle === null
      ? null
      : subtitle.kind === 'email'
        ? subtitle.email
        : describeRollUp(subtitle, messages);
  if (!client.hidden) return text;
  return text === null ? messages.filters.hidden : messages.filters.hiddenWithNote(text);
}
