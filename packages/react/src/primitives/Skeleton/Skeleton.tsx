export interface SkeletonProps {
  /**
   * Length of the bar, or the shape of an avatar (`dot`) or a checkbox (`box`).
   * @default 'md'
   */
  size?: 'xs' | 'sm' | 'md' | 'lg' | 'xl' | 'dot' | 'box';
}

/**
 * A static placeholder for content that is loading. Set `aria-busy` on the region around it.
 * @example
 * <td><Skeleton size="lg" /></td>
 */
export function Skeleton({ size = 'md' }: SkeletonProps) {
  return <span className="foyer-Skeleton" data-size={size === 'md' ? undefined : size} aria-hidden="true" />;
}
