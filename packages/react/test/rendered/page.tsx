import { createPortalClient, type Clock, type PortalClient } from '@foyer/sdk';
import type { QueryClient } from '@tanstack/react-query';
import { ClientList, clientsQuery, FoyerProvider, sessionQuery, type Messages } from '../../src/index.ts';

/** The data with which server and browser render the same page. */
export interface PageData {
  baseUrl: string;
  token: string;
  locale: string;
  timeZone: string;
  /** Time of the server render, in epoch milliseconds. */
  now: number;
}

/** Creates a portal client whose clock starts at the time of the server render. */
export function createPortalAt(
  { baseUrl, token, now }: PageData,
  fetch: typeof globalThis.fetch,
): PortalClient {
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
  portal,
  queryClient,
  messages,
  data: { locale, timeZone },
}: {
  portal: PortalClient;
  queryClient: QueryClient;
  messages: Messages;
  data: PageData;
}) {
  return (
    <FoyerProvider
      portal={portal}
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
