import { forwardRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useAllMessages } from '../../messages/index.ts';
import {
  applyTemplate,
  getColumnLimits,
  getColumnSize,
  resizeColumn,
  toResizedTemplate,
  type ClientColumnDef,
  type ColumnsControl,
  type RenderedSizes,
} from '../columns/index.ts';
import { toFlow } from './flow.ts';
import { measureContent, measureHeaders } from './measure-columns.ts';

export interface ColumnResizerProps {
  column: ClientColumnDef;
  /** The name of the column. */
  label: string;
  list: ColumnsControl;
  selectable: boolean;
}

/** A resizing by pointer that has begun. */
interface Resizing {
  rendered: RenderedSizes;
  /** Of the pointer, in CSS pixels. */
  startX: number;
  startSize: number;
  size: number;
}

/** CSS pixels an arrow key changes the width by, without and with the shift key. */
const STEP = 8;
const LARGE_STEP = 40;

/**
 * The edge of a column's header: a separator (WAI-ARIA window splitter pattern) that changes the width by drag, by the arrow keys, Home and End; Enter and a double click fit it to the content, Escape restores it.
 * While it is dragged, the widths are set on the table alone, so that no row renders.
 */
export const ColumnResizer = /* @__PURE__ */ forwardRef<HTMLSpanElement, ColumnResizerProps>(
  function ColumnResizer({ column, label, list, selectable }, ref) {
    const { columnControls: t } = useAllMessages();
    const [resizing, setResizing] = useState<Resizing | null>(null);
    // What Escape restores: the widths when the separator was focused.
    const [initial, setInitial] = useState(list.state.view.columnSizing);
    const { view, columns, allColumns } = list.state;
    const { min, max } = getColumnLimits(column);
    const limit = (size: number) => Math.round(Math.min(Math.max(size, min), max));

    const toSizing = (rendered: RenderedSizes, size: number) =>
      resizeColumn(columns, view, rendered, { id: column.id, size: limit(size) });
    const commit = (element: Element, toSize: (rendered: RenderedSizes) => number) => {
      const rendered = measureHeaders(element);
      list.actions.setColumnSizing(toSizing(rendered, toSize(rendered)));
    };
    const renderedSize = (rendered: RenderedSizes) => rendered[column.id] ?? getColumnSize(column, view);
    const fit = (element: Element) => commit(element, () => measureContent(element, column.id));

    const handlePointerDown = (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      // Neither sorts nor drags the header.
      event.stopPropagation();
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      const rendered = measureHeaders(event.currentTarget);
      const startSize = renderedSize(rendered);
      setResizing({ rendered, startX: event.clientX, startSize, size: startSize });
    };
    const handlePointerMove = ({ currentTarget, clientX }: PointerEvent<HTMLElement>) => {
      const table = currentTarget.closest('table');
      if (resizing === null || table === null) return;
      const size = limit(resizing.startSize + (clientX - resizing.startX) * toFlow(currentTarget));
      if (size === resizing.size) return;
      setResizing({ ...resizing, size });
      applyTemplate(
        table,
        toResizedTemplate(allColumns, columns, toSizing(resizing.rendered, size), selectable),
      );
    };
    const cancel = (element: Element) => {
      setResizing(null);
      const table = element.closest('table');
      if (table !== null)
        applyTemplate(table, toResizedTemplate(allColumns, columns, view.columnSizing, selectable));
    };
    const handlePointerUp = () => {
      if (resizing === null) return;
      setResizing(null);
      if (resizing.size !== resizing.startSize)
        list.actions.setColumnSizing(toSizing(resizing.rendered, resizing.size));
    };
    const handleKeyDown = (event: KeyboardEvent<HTMLElement>) => {
      const { currentTarget, key, shiftKey, altKey } = event;
      if (altKey) return;
      const by = (direction: 1 | -1) =>
        commit(
          currentTarget,
          (rendered) =>
            renderedSize(rendered) + direction * toFlow(currentTarget) * (shiftKey ? LARGE_STEP : STEP),
        );
      switch (key) {
        case 'ArrowRight':
          by(1);
          break;
        case 'ArrowLeft':
          by(-1);
          break;
        case 'Home':
          commit(currentTarget, () => min);
          break;
        case 'End':
          commit(currentTarget, () => max);
          break;
        case 'Enter':
          fit(currentTarget);
          break;
        case 'Escape':
          if (resizing !== null) cancel(currentTarget);
          else list.actions.setColumnSizing(initial);
          break;
        default:
          return;
      }
      event.preventDefault();
      event.stopPropagation();
    };

    const size = resizing?.size ?? getColumnSize(column, view);
    return (
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a focusable separator is a widget (WAI-ARIA 1.2)
      <span
        ref={ref}
        className="foyer-Resizer"
        role="separator"
        aria-orientation="vertical"
        aria-label={t.widthOf(label)}
        aria-valuenow={size}
        aria-valuemin={min}
        aria-valuemax={max}
        aria-valuetext={t.pixels(size)}
        tabIndex={0}
        data-active={resizing !== null || undefined}
        onFocus={() => setInitial(view.columnSizing)}
        onPointerDown={handlePointerDown}
        onPointerMove={handlePointerMove}
        onPointerUp={handlePointerUp}
        onPointerCancel={({ currentTarget }) => cancel(currentTarget)}
        onDoubleClick={({ currentTarget }) => fit(currentTarget)}
        onKeyDown={handleKeyDown}
      >
        {resizing !== null && <span className="foyer-Resizer-size">{t.pixels(size)}</span>}
      </span>
    );
  },
);
