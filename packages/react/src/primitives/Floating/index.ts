export { Floating, type FloatingProps } from './Floating.tsx';
