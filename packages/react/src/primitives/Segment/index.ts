export { Segment, type SegmentProps } from './Segment.tsx';
