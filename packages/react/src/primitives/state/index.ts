export { useCatchFocus } from './useCatchFocus.ts';
export { useControllableState, type ControllableState } from './useControllableState.ts';
export { useDelayed } from './useDelayed.ts';
export { useKeptDrawn } from './useKeptDrawn.ts';
export { useKeepFocus } from './useKeepFocus.ts';
export { useSettled } from './useSettled.ts';
export { useBeforePaint } from './useBeforePaint.ts';
export { useTurns } from './useTurns.ts';
