export { Avatars, toInitials, type AvatarsProps } from './Avatars.tsx';
