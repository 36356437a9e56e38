import { useDateStyle, useStatusMessages } from '../../messages/index.ts';
import { describeInvitation } from './describe-invitation.ts';
import { useInvitationStatus, type UseInvitationStatusOptions } from './useInvitationStatus.ts';

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
export function InvitationStatus({
  size = 'full',
  notes = 'all',
  who,
  timeZone,
  locale,
  className,
  ...options
}: InvitationStatusProps) {
  const messages = useStatusMessages();
  const style = useDateStyle();
  const { state, getStatusProps } = useInvitationStatus(options);
  const { label, shortLabel, note, noteTone, noteUrgent } = describeInvitation(state.view, {
    now: options.now,
    messages,
    timeZone: timeZone ?? style.timeZone,
    locale: locale ?? style.locale,
  });
  const isCompact = size === 'compact';
  const base = isCompact ? 'foyer-Status foyer-StatusDot foyer-truncate' : 'foyer-Status foyer-StatusDot';
  const suffix = who !== undefined && <span className="foyer-Status-who">{` · ${who}`}</span>;
  return (
    <div className={className ? `${base} ${className}` : base} {...getStatusProps()} data-size={size}>
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
          {note !== null && (noteUrgent || notes === 'all') && (
            <span className="foyer-Status-note" data-tone={noteTone === 'neutral' ? undefined : noteTone}>
              {note}
            </span>
          )}
        </>
      )}
    </div>
  );
}
