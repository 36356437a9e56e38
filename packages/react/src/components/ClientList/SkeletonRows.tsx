import { Bone, type BoneProps } from '../../primitives/Bone/index.ts';

const rows: readonly (readonly [name: BoneProps['size'], status: BoneProps['size']])[] = [
  ['lg', 'sm'],
  ['xl', 'md'],
  ['md', 'sm'],
  ['lg', 'md'],
  ['xl', 'sm'],
  ['lg', 'md'],
];

/** Where rows will stand, once loading has lasted. */
export function SkeletonRows() {
  return rows.map(([name, status], index) => (
    <tr role="row" className="foyer-ClientRow" data-skeleton="" key={index}>
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
  ));
}
