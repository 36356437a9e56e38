// The cells of a row of ClientList in React, under its sheet. Functions rather than components: what a candidate calls decides what React renders.
import type { Client } from '@foyer/sdk';
import type { ReactNode } from 'react';
import { memberLinesOf, type SameRow, type StatusCell } from '../page/same-row.ts';

/** The content of the name's cell, which has the class `foyer-ClientRow-name`. */
export const renderName = (
  { name, fact }: SameRow,
  isOpen: boolean,
  onToggle: (() => void) | undefined,
): ReactNode => (
  <>
    <button type="button" className="foyer-ClientRow-toggle" aria-expanded={isOpen} onClick={onToggle}>
      <span className="foyer-truncate" dir="auto" title={name}>
        {name}
      </span>
    </button>
    <bdi className="foyer-ClientRow-subtitle" title={fact}>
      {fact}
    </bdi>
  </>
);

export const renderStatus = ({ status, tone, label, who }: StatusCell): ReactNode => (
  <div
    className="foyer-Status foyer-StatusDot foyer-truncate"
    data-status={status}
    data-tone={tone}
    data-size="compact"
  >
    {label}
    {who !== null && <span className="foyer-Status-who">{` · ${who}`}</span>}
  </div>
);

export function renderStaff({ staff, staffLabel }: SameRow): ReactNode {
  const [first, ...others] = staff;
  if (first === undefined) return null;
  if (others.length === 0)
    return (
      <span className="foyer-Avatar" role="img" aria-label={first.name} title={first.name}>
        {first.initials}
      </span>
    );
  return (
    <span className="foyer-Avatars" role="img" aria-label={staffLabel}>
      {staff.map(({ name, initials }) => (
        <span key={name} className="foyer-Avatar" title={name}>
          {initials}
        </span>
      ))}
    </span>
  );
}

export const renderMenu = ({ name }: SameRow): ReactNode => (
  <button
    type="button"
    className="foyer-Button foyer-MenuButton"
    data-variant="quiet"
    data-size="sm"
    data-icon=""
    aria-label={`Actions for ${name}`}
    aria-haspopup="menu"
    aria-expanded={false}
  />
);

export const renderCheckbox = (
  { name }: SameRow,
  isSelected: boolean,
  onToggle: (event: unknown) => void,
): ReactNode => (
  <input
    type="checkbox"
    className="foyer-Checkbox"
    aria-label={`Select ${name}`}
    checked={isSelected}
    onChange={onToggle}
  />
);

/** The cells of a member's row. */
export const renderMembers = (
  client: Client,
  renderRow: (key: string, cells: ReactNode) => ReactNode,
): ReactNode =>
  memberLinesOf(client).map(({ id, name, role, email, status }) =>
    renderRow(
      id,
      <>
        <td role="cell" data-col="check" />
        <th role="rowheader" scope="row" data-col="name">
          <span className="foyer-MemberRow-name foyer-truncate" title={name}>
            <bdi>{name}</bdi> <span>· {role}</span>
          </span>
          <bdi className="foyer-MemberRow-mail foyer-truncate" title={email}>
            {email}
          </bdi>
        </th>
        <td role="cell" data-col="status">
          <div className="foyer-Status foyer-StatusDot" data-status={status.status} data-tone={status.tone}>
            <span className="foyer-Status-label">{status.label}</span>
          </div>
        </td>
        <td role="cell" data-col="actions">
          <div className="foyer-MemberRow-actions">
            <button
              type="button"
              className="foyer-Button"
              data-size="sm"
              aria-label={`Send invite to ${name}`}
            >
              <span>Send invite</span>
            </button>
            <button
              type="button"
              className="foyer-Button foyer-MenuButton"
              data-variant="quiet"
              data-size="sm"
              data-icon=""
              aria-label={`Actions for member ${name}`}
              aria-haspopup="menu"
              aria-expanded={false}
            />
          </div>
        </td>
      </>,
    ),
  );

/** The elements that the sheet of ClientList expects around its table. */
export const renderFrame = (content: ReactNode): ReactNode => (
  <div className="foyer" data-theme="light" lang="en-AU">
    <div className="foyer-ClientList">
      <div className="foyer-ClientList-frame">{content}</div>
    </div>
  </div>
);
