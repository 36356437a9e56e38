export { Progress, type ProgressProps } from './Progress.tsx';
export { CountList } from './CountList.tsx';
