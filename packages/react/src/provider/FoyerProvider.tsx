import type { PortalClient } from '@foyer/sdk';
import { useQuery, type QueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { enAU, MessagesProvider, type MessageOverrides, type Messages } from '../messages/index.ts';
import { LiveRegion } from '../primitives/LiveRegion/index.ts';
import {
  ThemeScope,
  type Contrast,
  type Density,
  type Direction,
  type Theme,
} from '../primitives/ThemeScope/index.ts';
import { followFeed, watchErrors } from '../query/follow-feed.ts';
import { sessionQuery } from '../query/queries.ts';
import { FoyerContext, type FoyerContextValue, type LinkComponent } from './foyer-context.ts';
import { createTicker } from './ticker.ts';
import { Toaster, type Notify } from './Toaster.tsx';
import { useOwnQueryClient } from './useOwnQueryClient.ts';

/** What failed, beside the error itself; an object, so that it can grow. */
export interface FoyerErrorDetails {
  /** A query, a mutation, or the stream of events being refused for good. */
  reason: 'query' | 'feed';
  /** Which: the third part of its key, such as `clients` or `send-invite`. */
  operation: string;
}

/** What `FoyerProvider` takes. */
export interface FoyerProviderProps {
  /** Made by `createPortalClient`; keep it stable over renders. */
  portal: PortalClient;
  /** The host's cache. Default: one of our own. */
  queryClient?: QueryClient;
  /** The whole object for another language, such as `de` of `@foyer/react/messages/de`; its language and direction go onto the root. Default English (Australia). */
  messages?: Messages;
  /** Single words of it, said otherwise. */
  overrides?: MessageOverrides;
  /** How dates are written. Default: as the firm does where it speaks the language of the words, else as they do. */
  locale?: string;
  /** The language that the root says it is in. Default: that of the words. */
  lang?: string;
  /** Default: the firm's. */
  timeZone?: string;
  /** Default `light`. */
  theme?: Theme;
  /** Default `default`. */
  density?: Density;
  /** Default: the system's wish. */
  contrast?: Contrast;
  /** Default: that of `messages`; without them, the host's. */
  dir?: Direction;
  /** Where dialogs and menus are put. Default: the page's body. */
  portalContainer?: HTMLElement | null;
  /** Draws links, where the list has any: that of the host's router. It is given `href` and what else an `<a>` would be. Default `a`. */
  linkComponent?: LinkComponent;
  /** Shows news in the host's own way, and has it read. Default: our toasts, and our live region. */
  onNotification?: Notify;
  /** Hears of everything that failed, also of what is shown. */
  onError?: (error: unknown, details: FoyerErrorDetails) => void;
  className?: string;
  children: ReactNode;
}

/**
 * The root of all that Foyer shows: a portal, its cache, its feed, its time, the words and the look.
 * Put it around the part of the page that is Foyer's; it draws one element, `.foyer`.
 * @param props.portal made by `createPortalClient`
 * @param props.queryClient default one of our own
 * @param props.messages default English (Australia)
 * @param props.locale default the firm's, in the language of the words
 * @param props.timeZone default the firm's
 * @param props.theme default `light`
 * @param props.density default `default`
 * @example
 * const portal = createPortalClient({ baseUrl: 'https://portal.example', getToken: () => session.token });
 * <FoyerProvider portal={portal}><ClientList /></FoyerProvider>
 */
export function FoyerProvider({
  portal,
  queryClient: given,
  locale,
  timeZone,
  messages,
  overrides,
  lang,
  dir,
  portalContainer,
  linkComponent: Link = 'a',
  onNotification,
  onError,
  children,
  ...look
}: FoyerProviderProps) {
  const queryClient = useOwnQueryClient(given);
  const ticker = useMemo(() => createTicker(portal.clock), [portal]);
  const { data: session } = useQuery(sessionQuery(portal), queryClient);
  const { language } = messages ?? enAU;
  const foyer = useMemo<FoyerContextValue>(
    () => ({ portal: portal, queryClient, ticker, session, Link }),
    [portal, queryClient, ticker, session, Link],
  );

  const hear = useRef(onError);
  useEffect(() => {
    hear.current = onError;
  });
  useEffect(() => {
    const ends = [
      watchErrors(portal.portalId, queryClient, (error, operation) =>
        hear.current?.(error, { reason: 'query', operation }),
      ),
      followFeed({
        portal: portal,
        queryClient,
        onError: (error) => hear.current?.(error, { reason: 'feed', operation: 'events' }),
      }),
    ];
    return () => ends.forEach((end) => end());
  }, [portal, queryClient]);

  return (
    <FoyerContext.Provider value={foyer}>
      <MessagesProvider
        messages={messages}
        overrides={overrides}
        locale={locale ?? ownLocale(session?.firm.locale, language.tag)}
        timeZone={timeZone ?? session?.firm.timeZone}
      >
        <ThemeScope
          {...look}
          lang={lang ?? language.tag}
          dir={dir ?? messages?.language.direction}
          container={portalContainer}
        >
          <LiveRegion>
            <Toaster onNotification={onNotification}>{children}</Toaster>
          </LiveRegion>
        </ThemeScope>
      </MessagesProvider>
    </FoyerContext.Provider>
  );
}

// Dates in another language than the words around them would be read out wrong.
const ownLocale = (firm: string | undefined, tag: string): string =>
  firm?.split('-')[0] === tag.split('-')[0] ? (firm ?? tag) : tag;
