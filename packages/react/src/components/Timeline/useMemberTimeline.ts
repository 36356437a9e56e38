import type { Member } from '@foyer/sdk';
import { describeError, useDateStyle, useMessages } from '../../messages/index.ts';
import { useServerNow } from '../../provider/index.ts';
import { useTimeline } from '../../query/index.ts';
import { describeUpcoming, describeEntry, type TimelineItem } from './describe-entry.ts';

/** What `useMemberTimeline` takes. */
export interface UseMemberTimelineOptions {
  member: Member;
}

/** A timeline in words: what is to come, then what happened, the latest first. */
export interface MemberTimelineState {
  lines: readonly TimelineItem[];
  isLoading: boolean;
  error: string | null;
  retry: () => void;
}

/**
 * What happened to a member and its invitations, in words.
 * @example
 * const { lines } = useMemberTimeline({ member });
 */
export function useMemberTimeline({ member }: UseMemberTimelineOptions): MemberTimelineState {
  const messages = useMessages();
  const style = useDateStyle();
  const now = useServerNow();
  const { data, error, isPending, refetch } = useTimeline(member.clientId, member.id);
  const context = { ...style, messages };
  return {
    lines:
      data === undefined
        ? []
        : [...describeUpcoming(member, now, context), ...data.map((entry) => describeEntry(entry, context))],
    isLoading: isPending,
    error: error === null ? null : describeError(error, messages),
    retry: () => void refetch(),
  };
}
