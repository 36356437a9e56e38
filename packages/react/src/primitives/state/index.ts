export { useControllableState, type ControllableState } from './useControllableState.ts';
export { useDelayed } from './useDelayed.ts';
