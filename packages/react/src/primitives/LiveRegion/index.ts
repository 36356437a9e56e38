export { LiveRegion, useAnnounce, type Announce } from './LiveRegion.tsx';
