// The React floor with the row of ClientList, under the same sheet.
import '@foyer/react/styles.css';
import type { Candidate } from '../page/candidate.ts';
import { ROW_HEIGHT } from '../page/cells.ts';
import { sameColumns, sameRowOf } from '../page/same-row.ts';
import { createReactFloor } from '../parts/react-floor.tsx';
import {
  renderCheckbox,
  renderFrame,
  renderMembers,
  renderMenu,
  renderName,
  renderStaff,
  renderStatus,
} from '../parts/same-cells.tsx';

export const candidate: Candidate = createReactFloor({
  lineHeight: ROW_HEIGHT,
  renderRow({ index, client, isSelected, isOpen, onSelect, onOpen }) {
    const row = client && sameRowOf(client);
    if (!row)
      return (
        <tr role="row" className="foyer-ClientRow" data-skeleton="" data-index={index}>
          {sameColumns.map(({ id }) => (
            <td key={id} role="cell" data-col={id} />
          ))}
        </tr>
      );
    return (
      <>
        <tr
          role="row"
          className="foyer-ClientRow"
          aria-rowindex={index + 1}
          data-index={index}
          data-kind={row.kind}
          data-selected={isSelected || undefined}
          data-expanded={isOpen || undefined}
        >
          <td role="cell" data-col="check">
            {renderCheckbox(row, isSelected, onSelect)}
          </td>
          <th role="rowheader" scope="row" data-col="name" className="foyer-ClientRow-name">
            {renderName(row, isOpen, onOpen)}
          </th>
          <td role="cell" data-col="status">
            {renderStatus(row.status)}
          </td>
          <td role="cell" data-col="plan" data-plan={row.plan}>
            {row.planLabel}
          </td>
          <td role="cell" data-col="assignedStaff">
            {renderStaff(row)}
          </td>
          <td role="cell" data-col="lastLoginAt" data-never={row.lastLogin === null ? '' : undefined}>
            {row.lastLogin ?? 'Never'}
          </td>
          <td role="cell" data-col="menu">
            {renderMenu(row)}
          </td>
        </tr>
        {isOpen &&
          client &&
          renderMembers(client, (key, cells) => (
            <tr key={key} role="row" className="foyer-MemberRow">
              {cells}
            </tr>
          ))}
      </>
    );
  },
  renderTable: (body, store) =>
    renderFrame(
      <table role="table" className="foyer-Table" data-selectable="" aria-rowcount={store.count}>
        <thead role="rowgroup">
          <tr role="row">
            <td role="cell" data-col="check">
              <input
                type="checkbox"
                className="foyer-Checkbox"
                aria-label="Select all"
                onChange={({ currentTarget }) => store.selectAll(currentTarget.checked)}
              />
            </td>
            {sameColumns.slice(1).map(({ id, title }) => (
              <th key={id} role="columnheader" scope="col" data-col={id}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {body}
      </table>,
    ),
});
