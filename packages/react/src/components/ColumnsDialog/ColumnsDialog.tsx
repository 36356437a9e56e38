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
import { columnIds, defaultColumnIds, getColumn, type ListColumn } from '../columns/index.ts';
import { moveColumn, toggleColumn } from './move-column.ts';

/** Why the columns changed. */
export interface ColumnsChangeDetails {
  /** `toggle` shows or hides a column, `move` reorders, `reset` restores the default. */
  reason: 'toggle' | 'move' | 'reset';
}

/** Props of `ColumnsDialog`. */
export interface ColumnsDialogProps extends OpenStateProps {
  /** The visible columns, in order. */
  columns: readonly ListColumn[];
  /** Called on every change; the list behind the dialog follows at once. */
  onColumnsChange: (columns: readonly ListColumn[], details: ColumnsChangeDetails) => void;
}

/**
 * Lets the user choose and order the columns of the client list.
 * @example
 * <ColumnsDialog open={open} onOpenChange={setOpen} columns={columns} onColumnsChange={setColumns} />
 */
export function ColumnsDialog({ columns, onColumnsChange, ...openState }: ColumnsDialogProps) {
  const { clientList, settings: t, common } = useAllMessages();
  const announce = useAnnounce();
  const id = useId();
  const move = (column: ListColumn, by: -1 | 1) => {
    const next = moveColumn(columns, column, by);
    onColumnsChange(next, { reason: 'move' });
    announce(t.moved(clientList.columns[column], next.indexOf(column) + 1, next.length));
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
            <Button variant="quiet" onClick={() => onColumnsChange(defaultColumnIds, { reason: 'reset' })}>
              {t.reset}
            </Button>
          </DialogFooterStart>
          <DialogCancel variant="primary">{common.close}</DialogCancel>
        </>
      }
    >
      <ul className="foyer-ItemList">
        {[...columns, ...columnIds.filter((column) => !columns.includes(column))].map((column) => {
          const index = columns.indexOf(column);
          const name = clientList.columns[column];
          return (
            <li key={column} className="foyer-ItemList-item">
              <Checkbox
                id={`${id}-${column}`}
                checked={index >= 0}
                disabled={!getColumn(column).canHide}
                onCheckedChange={() => onColumnsChange(toggleColumn(columns, column), { reason: 'toggle' })}
              />
              <label className="foyer-ItemList-main" htmlFor={`${id}-${column}`}>
                {name}
              </label>
              {index >= 0 && (
                <>
                  {/* Busy rather than removed or disabled at the ends, so that a pressed button keeps the focus. */}
                  <IconButton
                    size="sm"
                    icon="arrow-up"
                    label={t.moveUp(name)}
                    busy={index === 0}
                    onClick={() => move(column, -1)}
                  />
                  <IconButton
                    size="sm"
                    icon="arrow-up"
                    data-down=""
                    label={t.moveDown(name)}
                    busy={index === columns.length - 1}
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
