import { fullName } from '@foyer/sdk/rules';
import { describeError, useDateStyle, useAllMessages } from '../../messages/index.ts';
import { LinkButton } from '../../primitives/LinkButton/index.ts';
import { describeEntry, describeUpcoming } from './describe-entry.ts';
import { useMemberTimeline, type UseMemberTimelineOptions } from './useMemberTimeline.ts';

/** Props of `Timeline`. */
export interface TimelineProps extends UseMemberTimelineOptions {
  /** Added to the class of the root element. */
  className?: string;
}

/**
 * What happened to a member and its invitations, the latest first, below what will happen next.
 * @example
 * <Timeline member={member} />
 */
export function Timeline({ member, className }: TimelineProps) {
  const messages = useAllMessages();
  const style = useDateStyle();
  const { state, actions, getRootProps } = useMemberTimeline({ member });
  const { timeline: t, common } = messages;
  const context = { ...style, messages };
  const items = [
    ...state.upcoming.map((event) => describeUpcoming(event, context)),
    ...state.entries.map((entry) => describeEntry(entry, context)),
  ];
  return (
    <div className={className ? `foyer-Timeline ${className}` : 'foyer-Timeline'} {...getRootProps()}>
      {state.isLoading && <p className="foyer-muted">{t.loading}</p>}
      {state.error !== null && (
        <p role="alert">
          {describeError(state.error, messages)}{' '}
          <LinkButton onClick={actions.retry}>{common.tryAgain}</LinkButton>
        </p>
      )}
      {!state.isLoading && state.error === null && items.length === 0 && (
        <p className="foyer-muted">{t.empty}</p>
      )}
      <ol aria-label={t.label(fullName(member.name))}>
        {items.map((item, index) => (
          <li
            key={`${item.at} ${items.length - index}`}
            className="foyer-Status foyer-StatusDot"
            data-status={item.tone === 'upcoming' ? 'not-invited' : 'active'}
            data-tone={item.tone === 'upcoming' ? 'neutral' : item.tone}
          >
            <span>{item.title}</span>
            <time className="foyer-muted" dateTime={item.at}>
              {item.date}
            </time>
            {item.note !== null && <small className="foyer-Status-note">{item.note}</small>}
          </li>
        ))}
      </ol>
    </div>
  );
}
