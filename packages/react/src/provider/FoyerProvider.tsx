import type { PortalClient } from '@foyer/sdk';
import { useQuery, type QueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import {
  createFeedStatus,
  createTicker,
  FoyerContext,
  type FoyerContextValue,
  type LinkComponent,
} from '../context/index.ts';
import { initialEnAU, MessagesProvider, type MessageOverrides, type Messages } from '../messages/index.ts';
import { LiveRegion } from '../primitives/LiveRegion/index.ts';
import {
  ThemeScope,
  type Contrast,
  type Density,
  type Direction,
  type Theme,
} from '../primitives/ThemeScope/index.ts';
import { followFeed, sessionQuery, watchErrors, type FoyerErrorDetails } from '../query/index.ts';
import { Toaster, type Notify } from './Toaster.tsx';
import { useOwnQueryClient } from './useOwnQueryClient.ts';

/** Props of `FoyerProvider`. */
export interface FoyerProviderProps {
  /** The portal client, from `createPortalClient`. Keep it stable across renders. */
  portal: PortalClient;
  /**
   * The host's TanStack query client.
   * @default an own query client, cleared on unmount
   */
  queryClient?: QueryClient;
  /**
   * The messages of another language, such as `de` from `@foyer/react/messages/de`. Its language and direction are set on the root element.
   * @default English (Australia)
   */
  messages?: Messages;
  /** Replacements for single messages. */
  overrides?: MessageOverrides;
  /**
   * The locale of dates and numbers, as a BCP 47 tag.
   * @default the firm's if it is of the same language as the messages, else that of the messages
   */
  locale?: string;
  /**
   * The `lang` attribute of the root element.
   * @default the language of the messages
   */
  lang?: string;
  /**
   * The time zone of dates, as an IANA name.
   * @default the firm's
   */
  timeZone?: string;
  /** @default 'light' */
  theme?: Theme;
  /** @default 'default' */
  density?: Density;
  /** @default the system's setting */
  contrast?: Contrast;
  /**
   * The `dir` attribute of the root element.
   * @default that of `messages`; without `messages`, the document's
   */
  dir?: Direction;
  /**
   * The element that dialogs and menus are rendered into.
   * @default document.body
   */
  portalContainer?: HTMLElement | null;
  /**
   * The component that renders links, such as that of the host's router.
   * @default 'a'
   */
  linkComponent?: LinkComponent;
  /**
   * Shows a notification in the host's own way, and announces it to screen readers.
   * @default a toast, announced by a live region
   */
  onNotification?: Notify;
  /** Called for every failed query and mutation, and when the event stream is refused for good. The components show the failure as well. */
  onError?: (error: unknown, details: FoyerErrorDetails) => void;
  className?: string;
  children: ReactNode;
}

/**
 * Provides the portal, the cache, the event feed, the messages and the theme to the components below. Renders one element, `.foyer`.
 * @example
 * const portal = createPortalClient({ baseUrl: 'https://portal.example', getToken: () => session.token });
 * <FoyerProvider portal={portal}><ClientList /></FoyerProvider>
 */
export function FoyerProvider({
  portal,
  queryClient: hostClient,
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
  const queryClient = useOwnQueryClient(hostClient);
  const ticker = useMemo(() => createTicker(portal.clock), [portal]);
  const [feedStatus] = useState(createFeedStatus);
  const { data: session } = useQuery(sessionQuery(portal), queryClient);
  const { language } = messages ?? initialEnAU;
  const foyer = useMemo<FoyerContextValue>(
    () => ({ portal, queryClient, ticker, feedStatus, session, Link }),
    [portal, queryClient, ticker, feedStatus, session, Link],
  );

  const onErrorRef = useRef(onError);
  useEffect(() => {
    onErrorRef.current = onError;
  });
  useEffect(() => {
    feedStatus.reset();
    const unsubscribeFrom = [
      watchErrors(portal.portalId, queryClient, (error, details) => onErrorRef.current?.(error, details)),
      followFeed({
        portal,
        queryClient,
        onStateChange: feedStatus.update,
        onError: (error) => onErrorRef.current?.(error, { reason: 'feed', operation: 'events.stream' }),
      }),
    ];
    return () => unsubscribeFrom.forEach((unsubscribe) => unsubscribe());
  }, [portal, queryClient, feedStatus]);

  return (
    <FoyerContext.Provider value={foyer}>
      <MessagesProvider
        messages={messages}
        overrides={overrides}
        locale={locale ?? localeFor(language.tag, session?.firm.locale)}
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

// A screen reader would mispronounce dates in another language than the text around them.
const localeFor = (language: string, firmLocale: string = language): string =>
  firmLocale.split('-')[0] === language.split('-')[0] ? firmLocale : language;
