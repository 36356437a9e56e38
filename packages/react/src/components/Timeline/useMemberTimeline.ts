import type { Member, TimelineEntry } from '@foyer/sdk';
import { useServerNow } from '../../provider/index.ts';
import { useTimeline } from '../../query/index.ts';
import { getUpcomingEvents, type UpcomingEvent } from './upcoming-events.ts';

/** Options of `useMemberTimeline`. */
export interface UseMemberTimelineOptions {
  member: Member;
}

/** What a timeline shows, without texts. */
export interface MemberTimelineState {
  /** What will happen while the invitation is open, the latest first. */
  upcoming: readonly UpcomingEvent[];
  /** What happened, the latest first; empty until loaded. */
  entries: readonly TimelineEntry[];
  isLoading: boolean;
  /** Why the timeline could not be loaded; `null` otherwise. `describeError` turns it into text. */
  error: unknown;
}

/** What `useMemberTimeline` returns. */
export interface UseMemberTimelineResult {
  state: MemberTimelineState;
  actions: {
    /** Loads the timeline again. */
    retry: () => void;
  };
  /** Attributes for the root element. */
  getRootProps: () => { 'aria-busy': true | undefined };
}

/**
 * What happened to a member and its invitations, and what will happen next, for your own markup.
 * @example
 * const { state, actions } = useMemberTimeline({ member });
 */
export function useMemberTimeline({ member }: UseMemberTimelineOptions): UseMemberTimelineResult {
  const now = useServerNow();
  const { data, error, isPending, refetch } = useTimeline(member.clientId, member.id);
  return {
    state: {
      upcoming: data === undefined ? [] : getUpcomingEvents(member, now),
      entries: data ?? [],
      isLoading: isPending,
      error,
    },
    actions: { retry: () => void refetch() },
    getRootProps: () => ({ 'aria-busy': isPending || undefined }),
  };
}
