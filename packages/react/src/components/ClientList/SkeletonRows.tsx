import { useMessages } from '../../messages/index.ts';
import { Bone, type BoneProps } from '../../primitives/Bone/index.ts';
import { LinkButton } from '../../primitives/LinkButton/index.ts';
import type { ListRow } from './useListRows.ts';

const rows: readonly (readonly [name: BoneProps['size'], status: BoneProps['size']])[] = [
  ['lg', 'sm'],
  ['xl', 'md'],
  ['md', 'sm'],
  ['lg', 'md'],
  ['xl', 'sm'],
  ['lg', 'md'],
];

/** Where rows will stand, once loading has lasted. */
export const SkeletonRows = ({ selectable }: Pick<SkeletonRowProps, 'selectable'>) => rows.map((_, index) => <SkeletonRow key={index} index={index} selectable={selectable} />);

export interface SkeletonRowProps {
  /** Neighbours differ a little. */
  index: number;
  selectable: boolean;
  rowProps?: ListRow['rowProps'];
  retry?: (() => void) | undefined;
}

/** Where one row will stand. */
export function SkeletonRow({ index, selectable, rowProps, retry }: SkeletonRowProps) {
  const { common, notice } = useMessages();
  const [name, status] = rows[index % rows.length] ?? ['md', 'md'];
  return (
    <tr role="row" className="foyer-ClientRow" data-skeleton="" {...rowProps}>
      {selectable && <td role="cell" data-col="check" />}
      <td role="cell" data-col="name">
        {retry ? (
          <>
            {notice.windowFailed} <LinkButton onClick={retry}>{common.tryAgain}</LinkButton>
          </>
        ) : (
          <Bone size={name} />
        )}
      </td>
      <td role="cell" data-col="status">
        <Bone size={status} />
      </td>
      <td role="cell" data-col="plan">
        <Bone size="xs" />
      </td>
      <td role="cell" data-col="staff">
        <Bone size="dot" />
      </td>
      <td role="cell" data-col="login">
        <Bone size="sm" />
      </td>
      <td role="cell" data-col="menu" />
    </tr>
  );
}
