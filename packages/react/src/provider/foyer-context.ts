import type { PortalClient, Session } from '@foyer/sdk';
import type { QueryClient } from '@tanstack/react-query';
import { createContext, useContext, type AnchorHTMLAttributes, type ElementType } from 'react';
import type { Ticker } from './ticker.ts';

/** What draws a link, such as a router's: it is given what an `<a>` would be. */
export type LinkComponent = ElementType<AnchorHTMLAttributes<HTMLAnchorElement>>;

/** What everything under a provider shares. */
export interface FoyerContextValue {
  portal: PortalClient;
  queryClient: QueryClient;
  ticker: Ticker;
  /** Undefined until the portal has answered. */
  session: Session | undefined;
  Link: LinkComponent;
}

export const FoyerContext = /* @__PURE__ */ createContext<FoyerContextValue | null>(null);

/**
 * The portal and the cache of the provider around the caller.
 * @example
 * const { portal } = useFoyer();
 */
export function useFoyer(): FoyerContextValue {
  const foyer = useContext(FoyerContext);
  if (foyer === null) throw new Error('This is used outside a FoyerProvider.');
  return foyer;
}
