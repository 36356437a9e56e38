import {
  isPortalError,
  type Client,
  type Member,
  type PortalClient,
  type PortalError,
  type Session,
} from '@foyer/sdk';
import { onScopeDispose, ref, shallowRef } from 'vue';

/** The first 100 clients and the session, updated by the event feed until the scope is disposed. */
export function useClients(portal: PortalClient) {
  const clients = shallowRef<readonly Client[] | null>(null);
  const session = shallowRef<Session | null>(null);
  const failure = shallowRef<PortalError | null>(null);
  const now = ref(portal.clock.now());
  const abortController = new AbortController();
  let asOf: string | null = null;

  /** Runs an operation and stores its portal error. */
  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      failure.value = null;
    } catch (error) {
      if (!isPortalError(error)) throw error;
      if (!abortController.signal.aborted) failure.value = error;
    }
  }

  const load = () =>
    attempt(async () => {
      const { signal } = abortController;
      const [page, viewed] = await Promise.all([
        portal.clients.list({ sort: 'name', limit: 100 }, { signal }),
        portal.session.get({ signal }),
      ]);
      [clients.value, session.value, asOf] = [page.items, viewed, page.revision];
    });

  const invite = (clientId: string, memberId: string) =>
    attempt(async () => {
      const { sent } = await portal.invitations.send(clientId, { recipients: [memberId] });
      const withSent = (member: Member): Member => sent.find(({ id }) => id === member.id) ?? member;
      clients.value =
        clients.value?.map((client) =>
          client.id === clientId ? { ...client, members: client.members.map(withSent) } : client,
        ) ?? null;
    });

  const feed = portal.events.subscribe({
    // Changes between fetching the page and opening the feed caused no event.
    onOpen: (cursor) => void (asOf !== null && cursor !== asOf && load()),
    onEvent: ({ type, client: changed }) => {
      if (type === 'reset') void load();
      // Compare versions, because a response and an event may arrive in either order.
      if (changed)
        clients.value =
          clients.value?.map((client) =>
            client.id === changed.id && client.version < changed.version ? changed : client,
          ) ?? null;
    },
  });
  // Statuses depend on the time: "just sent" becomes "waiting".
  const clock = setInterval(() => (now.value = portal.clock.now()), 10_000);
  onScopeDispose(() => {
    abortController.abort();
    feed.close();
    clearInterval(clock);
  });
  void load();

  return { clients, session, failure, now, load, invite };
}
