export { FoyerProvider, type FoyerErrorDetails, type FoyerProviderProps } from './FoyerProvider.tsx';
export { useFoyer, type FoyerContextValue, type LinkComponent } from './foyer-context.ts';
export type { TickResolution } from './ticker.ts';
export { ToastSlot, useNotify, type Notification, type Notify } from './Toaster.tsx';
export { useOnline } from './useOnline.ts';
export { useNotifyLoadFailed } from './useNotifyLoadFailed.ts';
export { useServerNow } from './useServerNow.ts';
