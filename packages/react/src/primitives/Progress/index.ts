export { Progress, type ProgressProps } from './Progress.tsx';
export { Tally } from './Tally.tsx';
