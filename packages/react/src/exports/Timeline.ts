export {
  Timeline,
  TimelinePopover,
  type TimelinePopoverProps,
  type TimelineProps,
} from '../components/Timeline/index.ts';
