export { useAnnounce } from '../../primitives/LiveRegion/index.ts';
