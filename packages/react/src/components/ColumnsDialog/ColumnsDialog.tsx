import { useId } from 'react';
import { useAllMessages } from '../../messages/index.ts';
import { Button, IconButton } from '../../primitives/Button/index.ts';
import { Checkbox } from '../../primitives/Checkbox/index.ts';
import {
  Dialog,
  DialogCancel,
  DialogFooterStart,
  type OpenStateProps,
} from '../../primitives/Dialog/index.ts';
import { useAnnounce } from '../../primitives/LiveRegion/index.ts';
import type { ColumnChoice } from '../columns/index.ts';
import { moveColumn, toggleColumn } from './move-column.ts';

/** Why the columns changed. */
export interface ColumnsChangeDetails {
  /** `toggle` shows or hides a column, `move` reorders. */
  reason: 'toggle' | 'move';
}

/** Props of `ColumnsDialog`. */
export interface ColumnsDialogProps extends OpenStateProps {
  /** All columns that can be chosen or moved, in order. */
  columns: readonly ColumnChoice[];
  /** Called on every change; the list behind the dialog follows at once. */
  onColumnsChange: (columns: readonly ColumnChoice[], details: ColumnsChangeDetails) => void;
  /** Called when the user restores the default. */
  onReset: () => void;
}

/**
 * Lets the user choose and order the columns of the client list.
 * @example
 * <ColumnsDialog open={open} onOpenChange={setOpen} columns={columns} onColumnsChange={setColumns} onReset={reset} />
 */
export function ColumnsDialog({ columns, onColumnsChange, onReset, ...openState }: ColumnsDialogProps) {
  const { settings: t, common } = useAllMessages();
  const shown = columns.filter(({ visible }) => visible);
  const announce = useAnnounce();
  const id = useId();
  const move = (column: ColumnChoice, by: -1 | 1) => {
    onColumnsChange(moveColumn(columns, column.id, by), { reason: 'move' });
    const position = shown.indexOf(column) + 1 + by;
    announce(t.moved(column.label, Math.min(Math.max(position, 1), shown.length), shown.length));
  };
  return (
    <Dialog
      {...openState}
      title={t.columns}
      subtitle={t.columnsHint}
      closeLabel={common.close}
      footer={
        <>
          <DialogFooterStart>
            <Button variant="quiet" onClick={onReset}>
              {t.reset}
            </Button>
          </DialogFooterStart>
          <DialogCancel variant="primary">{common.close}</DialogCancel>
        </>
      }
    >
      <ul className="foyer-ItemList">
        {[...shown, ...columns.filter(({ visible }) => !visible)].map((column) => {
          const { id: columnId, label: name, canHide } = column;
          const index = shown.indexOf(column);
          return (
            <li key={columnId} className="foyer-ItemList-item">
              <Checkbox
                id={`${id}-${columnId}`}
                checked={index >= 0}
                disabled={!canHide}
                onCheckedChange={() => onColumnsChange(toggleColumn(columns, columnId), { reason: 'toggle' })}
              />
              <label className="foyer-ItemList-main" htmlFor={`${id}-${columnId}`}>
                {name}
              </label>
              {index >= 0 && (
                <>
                  {/* Busy rather than removed or disabled at the ends, so that a pressed button keeps the focus. */}
                  <IconButton
                    size="sm"
                    icon="arrow-up"
                    label={t.moveUp(name)}
                    busy={!column.canMove || !shown[index - 1]?.canMove}
                    onClick={() => move(column, -1)}
                  />
                  <IconButton
                    size="sm"
                    icon="arrow-up"
                    data-down=""
                    label={t.moveDown(name)}
                    busy={!column.canMove || !shown[index + 1]?.canMove}
                    onClick={() => move(column, 1)}
                  />
                </>
              )}
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
