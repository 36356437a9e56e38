export { Floating, type FloatingProps } from './Floating.tsx';
export { Popover, type PopoverProps } from './Popover.tsx';
