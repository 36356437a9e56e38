export {
  useFoyer,
  useServerNow,
  type FoyerContextValue,
  type LinkComponent,
  type TickResolution,
} from '../context/index.ts';
export { FoyerProvider, type FoyerProviderProps } from './FoyerProvider.tsx';
export { ToastSlot, useNotify, type Notification, type Notify } from './Toaster.tsx';
export { useOnline } from './useOnline.ts';
export { useNotifyLoadFailed } from './useNotifyLoadFailed.ts';
