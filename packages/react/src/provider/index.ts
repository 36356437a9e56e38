export { FoyerProvider, type FoyerErrorDetails, type FoyerProviderProps } from './FoyerProvider.tsx';
export { useFoyer, type Foyer, type LinkComponent } from './foyer-context.ts';
export type { Resolution } from './ticker.ts';
export { InCorner, useNotify, type News, type Notify } from './Toaster.tsx';
export { useOnline } from './useOnline.ts';
export { useTellNotFetched } from './useTellNotFetched.ts';
export { useServerNow } from './useServerNow.ts';
