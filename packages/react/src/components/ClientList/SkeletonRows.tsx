import { Bone, type BoneProps } from '../../primitives/Bone/index.ts';
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
export const SkeletonRows = () => rows.map((_, index) => <SkeletonRow key={index} index={index} />);

export interface SkeletonRowProps {
  /** Neighbours differ a little. */
  index: number;
  rowProps?: ListRow['rowProps'];
}

/** Where one row will stand. */
export function SkeletonRow({ index, rowProps }: SkeletonRowProps) {
  const [name, status] = rows[index % rows.length] ?? ['md', 'md'];
  return (
    <tr role="row" className="foyer-ClientRow" data-skeleton="" {...rowProps}>
      <td role="cell" data-col="name">
        <Bone size={name} />
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
