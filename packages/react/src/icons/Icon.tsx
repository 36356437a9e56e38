import { iconPaths } from './paths.ts';

/** The name of an icon that Foyer draws. */
export type IconName = keyof typeof iconPaths;

export interface IconProps {
  /** Which one. */
  name: IconName;
}

/**
 * An icon of 16 px in the colour of its text; decoration, so a screen reader never meets it.
 * @param props.name which one
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
