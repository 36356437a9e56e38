import { useInvitationStatus, type UseInvitationStatusOptions } from './useInvitationStatus.ts';

/** What `InvitationStatus` takes. */
export interface InvitationStatusProps extends UseInvitationStatusOptions {
  /** `compact` for the client's own line, where two words must do. Default `full`. */
  size?: 'compact' | 'full';
  /** Whose status it is, after the words: "Grace", "2 owners". */
  who?: string | undefined;
  /** Which notes show below the words: `urgent` ones are worth a line in a list. Default `all`; `compact` has none. */
  notes?: 'all' | 'urgent';
  className?: string | undefined;
}

/**
 * Where a member stands: a dot with a shape of its own, exact words, and one line of reason or deadline.
 * @param props.now epoch milliseconds, the server's
 * @param props.size default `full`
 * @param props.notes default `all`
 * @param props.who whose status it is, after the words
 * @example
 * <InvitationStatus member={member} now={now} size="compact" who="Grace" />
 */
export function InvitationStatus({
  size = 'full',
  notes = 'all',
  who,
  className,
  ...options
}: InvitationStatusProps) {
  const { tone, dot, words, short, note, noteTone, noteUrgent } = useInvitationStatus(options);
  const compact = size === 'compact';
  const standing = compact ? 'foyer-Status foyer-StatusDot foyer-truncate' : 'foyer-Status foyer-StatusDot';
  const whose = who !== undefined && <span className="foyer-Status-who">{` · ${who}`}</span>;
  return (
    <div
      className={className ? `${standing} ${className}` : standing}
      data-status={dot}
      data-tone={tone}
      data-size={size}
    >
      {compact ? (
        <>
          {short}
          {whose}
        </>
      ) : (
        <>
          <span className="foyer-Status-words">
            {words}
            {whose}
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
