import type { ReactElement } from 'react';

export interface AvatarsProps {
  /** Full names, in the order shown. */
  names: readonly string[];
  /**
   * Accessible name.
   * @default the names, separated by commas
   */
  label?: string;
}

/**
 * Initials of one or more people, exposed to screen readers as one image.
 * @example
 * <Avatars names={['Nora Lindqvist', 'James Rourke']} />
 */
export function Avatars(props: AvatarsProps) {
  return renderAvatars(props);
}

/** The initials as elements. A function rather than a component for the rows of a long list. */
export function renderAvatars({ names, label = names.join(', ') }: AvatarsProps): ReactElement | null {
  const [first, ...others] = names;
  if (first === undefined) return null;
  if (others.length === 0) {
    return (
      <span className="foyer-Avatar" role="img" aria-label={label} title={first}>
        {toInitials(first)}
      </span>
    );
  }
  return (
    <span className="foyer-Avatars" role="img" aria-label={label}>
      {names.map((name, index) => (
        <span className="foyer-Avatar" title={name} key={`${name}-${index}`}>
          {toInitials(name)}
        </span>
      ))}
    </span>
  );
}

/**
 * Returns the first and the last initial.
 * @example
 * toInitials('Maximilian von Hardenberg'); // 'MH'
 */
export function toInitials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return ends
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toUpperCase();
}
