export interface SkeletonProps {
  /** Its length, or the shape it stands for. Default `md`. */
  size?: 'xs' | 'sm' | 'md' | 'lg' | 'xl' | 'dot' | 'box';
}

/**
 * A grey bar where text will stand; it does not shimmer, and the region around it is `aria-busy`.
 * @param props.size default `md`
 * @example
 * <td><Bone size="lg" /></td>
 */
export function Skeleton({ size = 'md' }: SkeletonProps) {
  return <span className="foyer-Skeleton" data-size={size === 'md' ? undefined : size} aria-hidden="true" />;
}
