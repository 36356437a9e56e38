import type { ReactNode } from 'react';

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

const ring = { cx: 5, cy: 5, r: 4, fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 } as const;
const dashes = '2.1 2.1';

const shapes: Record<StatusDotName, ReactNode> = {
  active: <circle cx={5} cy={5} r={4.25} fill="currentColor" />,
  waiting: (
    <>
      <circle {...ring} r={4.25} strokeWidth={1.25} />
      <path d="M5 .75a4.25 4.25 0 0 1 0 8.5z" fill="currentColor" />
    </>
  ),
  'just-sent': (
    <>
      <circle {...ring} />
      <circle cx={5} cy={5} r={1.75} fill="currentColor" />
    </>
  ),
  queued: (
    <>
      <circle {...ring} strokeDasharray={dashes} />
      <circle cx={5} cy={5} r={1.5} fill="currentColor" />
    </>
  ),
  'not-invited': <circle {...ring} />,
  'no-email': <circle {...ring} strokeDasharray={dashes} />,
  undeliverable: <path d="M5 .4 9.6 5 5 9.6.4 5z" fill="currentColor" />,
  expired: <path d="M5 1.1 8.9 5 5 8.9 1.1 5z" fill="none" stroke="currentColor" strokeWidth={1.5} />,
  revoked: (
    <>
      <circle {...ring} />
      <path d="m2.4 7.6 5.2-5.2" stroke="currentColor" strokeWidth={1.5} />
    </>
  ),
  disabled: <rect x={1} y={1} width={8} height={8} rx={1.5} fill="currentColor" />,
};

export interface StatusDotProps {
  /** The shape. */
  name: StatusDotName;
  /** The colour's role. Default `neutral`. */
  tone?: Tone;
}

/**
 * The dot before a status: 10 px, a shape of its own per status, always beside its words.
 * @param props.name the shape
 * @param props.tone the colour's role, default `neutral`
 * @example
 * <StatusDot name="waiting" tone="caution" />
 */
export function StatusDot({ name, tone = 'neutral' }: StatusDotProps) {
  return (
    <svg className="foyer-Dot" data-name={name} data-tone={tone} viewBox="0 0 10 10" width="10" height="10" aria-hidden="true" focusable="false">
      {shapes[name]}
    </svg>
  );
}
