/** Name of a status shape. The shapes are distinguishable without color. */
export type StatusDotName =
  | 'active'
  | 'waiting'
  | 'just-sent'
  | 'queued'
  | 'not-invited'
  | 'no-email'
  | 'undeliverable'
  | 'expired'
  | 'revoked'
  | 'disabled';

/** Role of a color. */
export type Tone = 'neutral' | 'info' | 'positive' | 'caution' | 'critical';

export interface StatusDotProps {
  /** Selects the shape. */
  name: StatusDotName;
  /**
   * Role of the color.
   * @default 'neutral'
   */
  tone?: Tone;
}

/**
 * A status icon of 10 px, hidden from screen readers: always render it beside the text of the status.
 * @example
 * <StatusDot name="waiting" tone="caution" />
 */
export const StatusDot = ({ name, tone = 'neutral' }: StatusDotProps) => (
  <i className="foyer-StatusDot" data-status={name} data-tone={tone} aria-hidden="true" />
);
