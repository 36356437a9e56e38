export {
  describeEntry,
  describeUpcoming,
  useMemberTimeline,
  type TimelineContext,
  type TimelineItem,
  type MemberTimelineState,
  type UpcomingEvent,
  type UseMemberTimelineOptions,
  type UseMemberTimelineResult,
} from '../../components/Timeline/index.ts';
