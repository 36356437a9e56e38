import { createPortalClient, type Clock, type PortalClient } from '@foyer/sdk';
import type { QueryClient } from '@tanstack/react-query';
import { ClientList, clientsQuery, FoyerProvider, sessionQuery, type Messages } from '../../src/index.ts';

/** What a page needs to render alike on the server and in the browser. */
export interface Given {
  baseUrl: string;
  token: string;
  locale: string;
  timeZone: string;
  /** Epoch milliseconds, when the server drew it. */
  now: number;
}

/** A client whose clock begins at the moment at which the page was drawn. */
export function clientAt({ baseUrl, token, now }: Given, fetch: typeof globalThis.fetch): PortalClient {
  const begun = performance.now();
  const clock: Clock = {
    now: () => Math.floor(now + performance.now() - begun),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
  return createPortalClient({ baseUrl, getToken: () => token, fetch, clock });
}

/** The query that `ClientList` fetches first. */
export const prefetch = (portal: PortalClient, queryClient: QueryClient): Promise<unknown> =>
  Promise.all([
    queryClient.prefetchQuery(sessionQuery(portal)),
    queryClient.prefetchQuery(clientsQuery(portal, { sort: 'name', limit: 100, offset: 0 })),
  ]);

export function Page({
  client,
  queryClient,
  messages,
  given: { locale, timeZone },
}: {
  client: PortalClient;
  queryClient: QueryClient;
  messages: Messages;
  given: Given;
}) {
  return (
    <FoyerProvider
      portal={client}
      queryClient={queryClient}
      messages={messages}
      locale={locale}
      timeZone={timeZone}
      className="foyer-surface"
    >
      <main>
        <h1>Clients</h1>
        <ClientList defaultExpandedIds={['cl_okafor', 'cl_caroline']} />
      </main>
    </FoyerProvider>
  );
}
