export {
  describeUpcoming,
  describeEntry,
  type TimelineContext,
  type TimelineItem,
} from './describe-entry.ts';
export { Timeline, type TimelineProps } from './Timeline.tsx';
export { TimelinePopover, type TimelinePopoverProps } from './TimelinePopover.tsx';
export {
  useMemberTimeline,
  type MemberTimelineState,
  type UseMemberTimelineOptions,
} from './useMemberTimeline.ts';
