export { Icon, type IconName, type IconProps } from './Icon.tsx';
export { StatusDot, type StatusDotName, type StatusDotProps, type Tone } from './StatusDot.tsx';
