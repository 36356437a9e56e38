import { memo, type RefCallback } from 'react';
import { useMessages } from '../../messages/index.ts';
import { LinkButton } from '../../primitives/LinkButton/index.ts';
import { Skeleton, type SkeletonProps } from '../../primitives/Skeleton/index.ts';
import type { ClientColumn } from '../columns/index.ts';

const shapes: readonly (readonly [name: SkeletonProps['size'], status: SkeletonProps['size']])[] = [
  ['lg', 'sm'],
  ['xl', 'md'],
  ['md', 'sm'],
  ['lg', 'md'],
  ['xl', 'sm'],
  ['lg', 'md'],
];

export interface SkeletonRowsProps {
  columns: readonly ClientColumn[];
  selectable: boolean;
}

/** The rows of a list that is loading, with a placeholder in each cell. */
export const SkeletonRows = ({ columns, selectable }: SkeletonRowsProps) =>
  shapes.map(([name, status], index) => (
    <tr key={index} role="row" className="foyer-ClientRow" data-skeleton="">
      {selectable && <td role="cell" data-col="check" />}
      <td role="cell" data-col="name">
        <Skeleton size={name} />
      </td>
      {columns.map(({ id, def: { meta } }) => (
        <td key={id} role="cell" data-col={id} data-align={meta?.align === 'end' ? 'end' : undefined}>
          <Skeleton size={id === 'status' ? status : (meta?.skeleton ?? 'sm')} />
        </td>
      ))}
      <td role="cell" data-col="menu" />
    </tr>
  ));

export interface PlaceholderRowProps {
  /** Position in the whole list, counted from 0. */
  index: number;
  /** Sets the height. The same function until the height changes. */
  setHeight: RefCallback<HTMLElement> | undefined;
  /** Loads the page again; set where the error is shown. */
  onRetry: ((index: number) => void) | undefined;
}

/** A row whose page is loading, or the error of its page. Two elements, since a jump mounts a screen full of them; the style sheet draws the rest. */
export const PlaceholderRow = /* @__PURE__ */ memo(function PlaceholderRow({
  index,
  setHeight,
  onRetry,
}: PlaceholderRowProps) {
  const { common, alerts } = useMessages();
  return (
    <tr
      ref={setHeight}
      role="row"
      className="foyer-ClientRow"
      aria-rowindex={index + 1}
      data-index={index}
      data-skeleton={onRetry ? 'failed' : 'loading'}
    >
      <td role="cell" data-col="placeholder">
        {onRetry && (
          <>
            {alerts.pageFailed} <LinkButton onClick={() => onRetry(index)}>{common.tryAgain}</LinkButton>
          </>
        )}
      </td>
    </tr>
  );
});
