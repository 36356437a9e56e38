export {
  describeEntry,
  describeUpcoming,
  type TimelineContext,
  type TimelineItem,
} from './describe-entry.ts';
export { Timeline, type TimelineProps } from './Timeline.tsx';
export { TimelinePopover, type TimelinePopoverProps } from './TimelinePopover.tsx';
export type { UpcomingEvent } from './upcoming-events.ts';
export {
  useMemberTimeline,
  type MemberTimelineState,
  type UseMemberTimelineOptions,
  type UseMemberTimelineResult,
} from './useMemberTimeline.ts';
