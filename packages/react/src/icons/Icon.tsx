import { iconPaths } from './paths.ts';

/** Name of an icon. */
export type IconName = keyof typeof iconPaths;

export interface IconProps {
  name: IconName;
}

/**
 * A decorative icon of 16 px in the current text color, hidden from screen readers.
 * @example
 * <Icon name="send" />
 */
export function Icon({ name }: IconProps) {
  return (
    <svg
      className="foyer-icon"
      data-name={name}
      viewBox="0 0 24 24"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}
