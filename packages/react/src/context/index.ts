export { FoyerContext, useFoyer, type FoyerContextValue, type LinkComponent } from './foyer-context.ts';
export { createTicker, type Ticker, type TickResolution } from './ticker.ts';
export { useServerNow } from './useServerNow.ts';
