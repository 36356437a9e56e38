import { useMessages } from '../../messages/index.ts';
import { Skeleton, type SkeletonProps } from '../../primitives/Skeleton/index.ts';
import { LinkButton } from '../../primitives/LinkButton/index.ts';
import type { ListColumn } from '../columns/index.ts';
import type { ListRow } from './useListRows.ts';

const rows: readonly (readonly [name: SkeletonProps['size'], status: SkeletonProps['size']])[] = [
  ['lg', 'sm'],
  ['xl', 'md'],
  ['md', 'sm'],
  ['lg', 'md'],
  ['xl', 'sm'],
  ['lg', 'md'],
];

const sizes = { plan: 'xs', staff: 'dot', login: 'sm', created: 'sm' } as const;

/** Where rows will stand, once loading has lasted. */
export const SkeletonRows = (shape: Pick<SkeletonRowProps, 'columns' | 'selectable'>) =>
  rows.map((_, index) => <SkeletonRow key={index} index={index} {...shape} />);

export interface SkeletonRowProps {
  /** Neighbours differ a little. */
  index: number;
  columns: readonly ListColumn[];
  selectable: boolean;
  rowProps?: ListRow['rowProps'];
  retry?: (() => void) | undefined;
}

/** Where one row will stand. */
export function SkeletonRow({ index, columns, selectable, rowProps, retry }: SkeletonRowProps) {
  const { common, alerts } = useMessages();
  const [name, status] = rows[index % rows.length] ?? ['md', 'md'];
  return (
    <tr role="row" className="foyer-ClientRow" data-skeleton="" {...rowProps}>
      {selectable && <td role="cell" data-col="check" />}
      <td role="cell" data-col="name">
        {retry ? (
          <>
            {alerts.pageFailed} <LinkButton onClick={retry}>{common.tryAgain}</LinkButton>
          </>
        ) : (
          <Skeleton size={name} />
        )}
      </td>
      {columns.map((column) => (
        <td key={column} role="cell" data-col={column}>
          <Skeleton size={column === 'status' ? status : sizes[column]} />
        </td>
      ))}
      <td role="cell" data-col="menu" />
    </tr>
  );
}
