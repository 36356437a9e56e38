import { StatusDot } from '../../icons/index.ts';
import { useInvitationStatus, type UseInvitationStatusOptions } from './useInvitationStatus.ts';

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
export function InvitationStatus({ size = 'full', notes = 'all', who, className, ...options }: InvitationStatusProps) {
  const { tone, dot, words, short, note, noteTone, noteUrgent } = useInvitationStatus(options);
  const compact = size === 'compact';
  return (
    <div className={className ? `foyer-Status ${className}` : 'foyer-Status'} data-status={dot} data-tone={tone} data-size={size}>
      <StatusDot name={dot} tone={tone} />
      <span className="foyer-Status-text">
        <span className={compact ? 'foyer-Status-words foyer-truncate' : 'foyer-Status-words'}>
          {compact ? short : words}
          {who !== undefined && <span className="foyer-Status-who">{` · ${who}`}</span>}
        </span>
        {!compact && note !== null && (noteUrgent || notes === 'all') && (
          <span className="foyer-Status-note" data-tone={noteTone === 'neutral' ? undefined : noteTone}>
            {note}
          </span>
        )}
      </span>
    </div>
  );
}
