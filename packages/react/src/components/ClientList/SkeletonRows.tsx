import { useMessages } from '../../messages/index.ts';
import { Skeleton, type SkeletonProps } from '../../primitives/Skeleton/index.ts';
import { LinkButton } from '../../primitives/LinkButton/index.ts';
import type { ClientColumn } from '../columns/index.ts';
import type { UseListRowsResult } from './useListRows.ts';

const shapes: readonly (readonly [name: SkeletonProps['size'], status: SkeletonProps['size']])[] = [
  ['lg', 'sm'],
  ['xl', 'md'],
  ['md', 'sm'],
  ['lg', 'md'],
  ['xl', 'sm'],
  ['lg', 'md'],
];

/** Placeholder rows of a list that is loading. */
export const SkeletonRows = (shape: Pick<SkeletonRowProps, 'columns' | 'selectable'>) =>
  shapes.map((_, index) => <SkeletonRow key={index} index={index} {...shape} />);

export interface SkeletonRowProps {
  /** Neighbouring rows have different shapes. */
  index: number;
  columns: readonly ClientColumn[];
  selectable: boolean;
  rowProps?: ReturnType<UseListRowsResult['getRowProps']>;
  /** Loads the page again; set where the error is shown. */
  onRetry?: (() => void) | undefined;
}

/** A placeholder of one row, or the error of its page. */
export function SkeletonRow({ index, columns, selectable, rowProps, onRetry }: SkeletonRowProps) {
  const { common, alerts } = useMessages();
  const [name, status] = shapes[index % shapes.length] ?? ['md', 'md'];
  return (
    <tr role="row" className="foyer-ClientRow" data-skeleton="" {...rowProps}>
      {selectable && <td role="cell" data-col="check" />}
      <td role="cell" data-col="name">
        {onRetry ? (
          <>
            {alerts.pageFailed} <LinkButton onClick={onRetry}>{common.tryAgain}</LinkButton>
          </>
        ) : (
          <Skeleton size={name} />
        )}
      </td>
      {columns.map(({ id, def: { meta } }) => (
        <td key={id} role="cell" data-col={id} data-align={meta?.align === 'end' ? 'end' : undefined}>
          <Skeleton size={id === 'status' ? status : (meta?.skeleton ?? 'sm')} />
        </td>
      ))}
      <td role="cell" data-col="menu" />
    </tr>
  );
}
