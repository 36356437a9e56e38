export { Avatars, renderAvatars, toInitials, type AvatarsProps } from './Avatars.tsx';
