import type { ReactElement } from 'react';
import { useDateStyle, useStatusMessages } from '../../messages/index.ts';
import { getStatusLabels } from './describe-invitation.ts';
import { getInvitationStatus } from './invitation-status.ts';
import type { DescribeContext } from './invitation-view.ts';
import { describeStatusNote } from './status-note.ts';
import { toInvitationView } from './to-invitation-view.ts';
import type { UseInvitationStatusOptions } from './useInvitationStatus.ts';

/** Props of `InvitationStatus`. */
export interface InvitationStatusProps extends UseInvitationStatusOptions {
  /**
   * IANA time zone of the dates.
   * @default the time zone of the provider
   */
  timeZone?: string | undefined;
  /**
   * Locale of the dates.
   * @default the locale of the provider
   */
  locale?: string | undefined;
  /**
   * `compact` is for a client's row: a short label without a note.
   * @default 'full'
   */
  size?: 'compact' | 'full';
  /** Whose status it is, appended to the label: "Grace", "2 owners". */
  who?: string | undefined;
  /**
   * Which notes are shown below the label: `urgent` leaves out those that are not worth a line in a list.
   * @default 'all'
   */
  notes?: 'all' | 'urgent';
  /** Added to the class of the root element. */
  className?: string | undefined;
}

/**
 * A member's invitation status: a dot, a label, and a note with a reason or a deadline.
 * @example
 * <InvitationStatus member={member} now={now} size="compact" who="Grace" />
 */
export function InvitationStatus({ timeZone, locale, ...props }: InvitationStatusProps) {
  const messages = useStatusMessages();
  const style = useDateStyle();
  return renderInvitationStatus(props, {
    messages,
    timeZone: timeZone ?? style.timeZone,
    locale: locale ?? style.locale,
  });
}

/** The status as elements. A function rather than a component for the rows of a long list, which know the messages already. */
export function renderInvitationStatus(
  {
    size = 'full',
    notes = 'all',
    who,
    className,
    member,
    now,
  }: Omit<InvitationStatusProps, 'timeZone' | 'locale'>,
  style: Omit<DescribeContext, 'now'>,
): ReactElement {
  const context = { ...style, now };
  const state = getInvitationStatus(toInvitationView(member, now), now);
  const isCompact = size === 'compact';
  const base = isCompact ? 'foyer-Status foyer-StatusDot foyer-truncate' : 'foyer-Status foyer-StatusDot';
  const suffix = who !== undefined && <span className="foyer-Status-who">{` · ${who}`}</span>;
  const { label, shortLabel } = getStatusLabels(state, context);
  return (
    <div
      className={className ? `${base} ${className}` : base}
      data-status={state.dot}
      data-tone={state.tone}
      data-size={size}
    >
      {isCompact ? (
        <>
          {shortLabel}
          {suffix}
        </>
      ) : (
        <>
          <span className="foyer-Status-label">
            {label}
            {suffix}
          </span>
          {state.note !== null && (state.note.isUrgent || notes === 'all') && (
            <span
              className="foyer-Status-note"
              data-tone={state.note.tone === 'neutral' ? undefined : state.note.tone}
            >
              {describeStatusNote(state.note, context)}
            </span>
          )}
        </>
      )}
    </div>
  );
}
