/** Every shape a status can have; the shape speaks without its colour. */
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

/** What a colour is for. */
export type Tone = 'neutral' | 'info' | 'positive' | 'caution' | 'critical';

export interface StatusDotProps {
  /** The shape. */
  name: StatusDotName;
  /** The colour's role. Default `neutral`. */
  tone?: Tone;
}

/**
 * The dot of a status, where no `InvitationStatus` draws it: 10 px, always beside its words, so a screen reader never meets it.
 * @param props.name the shape
 * @param props.tone the colour's role, default `neutral`
 * @example
 * <StatusDot name="waiting" tone="caution" />
 */
export const StatusDot = ({ name, tone = 'neutral' }: StatusDotProps) => (
  <i className="foyer-StatusDot" data-status={name} data-tone={tone} aria-hidden="true" />
);
