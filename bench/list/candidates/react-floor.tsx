// The physical limit of React: a native table without styles, the shortest row.
import type { Candidate } from '../page/candidate.ts';
import {
  cellsOf,
  columns,
  LEAD_WIDTH,
  LINE_HEIGHT,
  LIST_WIDTH,
  memberLines,
  MENU_WIDTH,
  ROW_HEIGHT,
} from '../page/cells.ts';
import { createReactFloor } from '../parts/react-floor.tsx';

const rowStyle = { height: ROW_HEIGHT };
const lineStyle = { height: LINE_HEIGHT };

export const candidate: Candidate = createReactFloor({
  lineHeight: LINE_HEIGHT,
  renderRow({ index, client, isSelected, isOpen, onSelect, onOpen }) {
    const cells = client && cellsOf(client);
    return (
      <>
        <tr style={rowStyle} data-index={index} aria-rowindex={index + 2}>
          <td>
            <input
              type="checkbox"
              aria-label={`Select ${cells?.name ?? ''}`}
              checked={isSelected}
              onChange={onSelect}
            />
            <button type="button" aria-expanded={isOpen} onClick={onOpen}>
              ›
            </button>
          </td>
          {columns.map(({ key }) => (
            <td key={key}>{cells?.[key]}</td>
          ))}
          <td>
            <button type="button">⋯</button>
          </td>
        </tr>
        {isOpen && client && (
          <tr>
            <td colSpan={columns.length + 2}>
              {memberLines(client).map(({ id, text }) => (
                <div key={id} style={lineStyle}>
                  {text}
                </div>
              ))}
            </td>
          </tr>
        )}
      </>
    );
  },
  renderTable: (body, store) => (
    <table
      style={{ tableLayout: 'fixed', borderSpacing: 0, width: LIST_WIDTH }}
      aria-rowcount={store.count + 1}
    >
      <colgroup>
        <col style={{ width: LEAD_WIDTH }} />
        {columns.map(({ key, width }) => (
          <col key={key} style={{ width }} />
        ))}
        <col style={{ width: MENU_WIDTH }} />
      </colgroup>
      <thead>
        <tr style={rowStyle}>
          <th>
            <input
              type="checkbox"
              aria-label="Select all"
              onChange={({ currentTarget }) => store.selectAll(currentTarget.checked)}
            />
          </th>
          {columns.map(({ key, title }) => (
            <th key={key}>{title}</th>
          ))}
          <th aria-label="Actions" />
        </tr>
      </thead>
      {body}
    </table>
  ),
});
