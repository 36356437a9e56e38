import type { PortalClient, Session } from '@foyer/sdk';
import type { QueryClient } from '@tanstack/react-query';
import { createContext, useContext, type AnchorHTMLAttributes, type ElementType } from 'react';
import type { FeedStatusStore } from './feed-status.ts';
import type { Ticker } from './ticker.ts';

/** A component that renders a link, such as a router's. It receives the props of an `<a>`. */
export type LinkComponent = ElementType<AnchorHTMLAttributes<HTMLAnchorElement>>;

/** What a `FoyerProvider` shares with the components and hooks below it. */
export interface FoyerContextValue {
  portal: PortalClient;
  queryClient: QueryClient;
  ticker: Ticker;
  feedStatus: FeedStatusStore;
  /** Undefined until the portal has responded. */
  session: Session | undefined;
  Link: LinkComponent;
}

export const FoyerContext = /* @__PURE__ */ createContext<FoyerContextValue | null>(null);

/**
 * Returns the portal client, the query client and the session of the nearest `FoyerProvider`.
 * @throws Error when called outside a `FoyerProvider`
 * @example
 * const { portal } = useFoyer();
 */
export function useFoyer(): FoyerContextValue {
  const foyer = useContext(FoyerContext);
  if (foyer === null) throw new Error('A Foyer hook or component is used outside a FoyerProvider.');
  return foyer;
}
