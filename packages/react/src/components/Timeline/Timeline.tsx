import { fullName } from '@foyer/sdk/rules';
import { useMessages } from '../../messages/index.ts';
import { LinkButton } from '../../primitives/LinkButton/index.ts';
import { useMemberTimeline, type UseMemberTimelineOptions } from './useMemberTimeline.ts';

/** What `Timeline` takes. */
export interface TimelineProps extends UseMemberTimelineOptions {
  className?: string;
}

/**
 * What happened to a member and its invitations, the latest first, and above it what is to come.
 * @example
 * <Timeline member={member} />
 */
export function Timeline({ member, className }: TimelineProps) {
  const { timeline: words, common } = useMessages();
  const { lines, isLoading, error, retry } = useMemberTimeline({ member });
  const name = fullName(member.name);
  return (
    <div
      className={className ? `foyer-Timeline ${className}` : 'foyer-Timeline'}
      aria-busy={isLoading || undefined}
    >
      {isLoading && <p className="foyer-muted">{words.loading}</p>}
      {error !== null && (
        <p role="alert">
          {error} <LinkButton onClick={retry}>{common.tryAgain}</LinkButton>
        </p>
      )}
      {!isLoading && error === null && lines.length === 0 && <p className="foyer-muted">{words.empty}</p>}
      <ol aria-label={words.label(name)}>
        {lines.map((line, place) => (
          <li
            key={`${line.at} ${lines.length - place}`}
            className="foyer-Status foyer-StatusDot"
            data-status={line.tone === 'next' ? 'not-invited' : 'active'}
            data-tone={line.tone === 'next' ? 'neutral' : line.tone}
          >
            <span>{line.words}</span>
            <time className="foyer-muted" dateTime={line.at}>
              {line.when}
            </time>
            {line.note !== null && <small className="foyer-Status-note">{line.note}</small>}
          </li>
        ))}
      </ol>
    </div>
  );
}
