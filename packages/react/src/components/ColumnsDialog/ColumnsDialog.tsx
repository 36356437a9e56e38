import { useId } from 'react';
import { useMessages } from '../../messages/index.ts';
import { Button, IconButton } from '../../primitives/Button/index.ts';
import { Checkbox } from '../../primitives/Checkbox/index.ts';
import {
  Dialog,
  DialogCancel,
  DialogFooterStart,
  type OpenStateProps,
} from '../../primitives/Dialog/index.ts';
import { useAnnounce } from '../../primitives/LiveRegion/index.ts';
import { allColumnIds, defaultColumnIds, type ListColumn } from '../columns/index.ts';
import { moveColumn, toggleColumn } from './move-column.ts';

/** What `ColumnsDialog` takes. */
export interface ColumnsDialogProps extends OpenStateProps {
  /** Those that are shown, in their order. */
  columns: readonly ListColumn[];
  /** Called at once: the list is seen changing behind the dialog. */
  onColumnsChange: (columns: readonly ListColumn[]) => void;
}

/**
 * Which columns a list shows, and in which order.
 * @param props.columns those that are shown
 * @example
 * <ColumnsDialog open={open} onOpenChange={setOpen} columns={columns} onColumnsChange={setColumns} />
 */
export function ColumnsDialog({ columns, onColumnsChange, ...opening }: ColumnsDialogProps) {
  const { clientList, settings: words, common } = useMessages();
  const announce = useAnnounce();
  const id = useId();
  const nameOf = (column: ListColumn) =>
    column === 'login' ? clientList.columns.lastLogin : clientList.columns[column];
  const move = (column: ListColumn, by: -1 | 1) => {
    const next = moveColumn(columns, column, by);
    onColumnsChange(next);
    announce(words.moved(nameOf(column), next.indexOf(column) + 1, next.length));
  };
  return (
    <Dialog
      {...opening}
      title={words.columns}
      subtitle={words.columnsHint}
      closeLabel={common.close}
      footer={
        <>
          <DialogFooterStart>
            <Button variant="quiet" onClick={() => onColumnsChange(defaultColumnIds)}>
              {words.reset}
            </Button>
          </DialogFooterStart>
          <DialogCancel variant="primary">{common.close}</DialogCancel>
        </>
      }
    >
      <ul className="foyer-ItemList">
        {[...columns, ...allColumnIds.filter((column) => !columns.includes(column))].map((column) => {
          const place = columns.indexOf(column);
          return (
            <li key={column} className="foyer-ItemList-item">
              <Checkbox
                id={`${id}-${column}`}
                checked={place >= 0}
                disabled={column === 'status'}
                onCheckedChange={() => onColumnsChange(toggleColumn(columns, column))}
              />
              <label className="foyer-ItemList-main" htmlFor={`${id}-${column}`}>
                {nameOf(column)}
              </label>
              {place >= 0 && (
                <>
                  {/* Neither ever goes while it is pressed: at the ends it rests, so that the focus stays. */}
                  <IconButton
                    size="sm"
                    icon="arrow-up"
                    label={words.moveUp(nameOf(column))}
                    busy={place === 0}
                    onClick={() => move(column, -1)}
                  />
                  <IconButton
                    size="sm"
                    icon="arrow-up"
                    data-down=""
                    label={words.moveDown(nameOf(column))}
                    busy={place === columns.length - 1}
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
