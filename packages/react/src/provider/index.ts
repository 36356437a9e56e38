export * from '../context/index.ts';
export * from './FoyerProvider.tsx';
export * from './Toaster.tsx';
export * from './useOnline.ts';
export * from './useNotifyLoadFailed.ts';
