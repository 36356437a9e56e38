export { useFallbackFocus } from './useFallbackFocus.ts';
export { useControllableState, type ControllableState } from './useControllableState.ts';
export { useControlledSetter, type ControllableSetter } from './useControlledSetter.ts';
export { useDelayedFlag } from './useDelayedFlag.ts';
export { usePresence } from './usePresence.ts';
export { useRestoreFocus } from './useRestoreFocus.ts';
export { useDebouncedValue } from './useDebouncedValue.ts';
export { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.ts';
export { useRemountKey } from './useRemountKey.ts';
