import { DestroyRef, inject, Injectable, InjectionToken, signal } from '@angular/core';
import {
  isPortalError,
  type Client,
  type Member,
  type PortalClient,
  type PortalError,
  type Session,
} from '@foyer/sdk';

/** The SDK object, provided by the application. */
export const PORTAL = new InjectionToken<PortalClient>('portal');

/** The first 100 clients and the session, updated by the event feed until the injector is destroyed. */
@Injectable()
export class ClientsService {
  readonly clients = signal<readonly Client[] | null>(null);
  readonly session = signal<Session | null>(null);
  readonly failure = signal<PortalError | null>(null);
  readonly now = signal(0);
  private readonly portal = inject(PORTAL);
  private readonly abortController = new AbortController();
  private asOf: string | null = null;

  constructor() {
    this.now.set(this.portal.clock.now());
    const feed = this.portal.events.subscribe({
      // Changes between fetching the page and opening the feed caused no event.
      onOpen: (cursor) => void (this.asOf !== null && cursor !== this.asOf && this.load()),
      onEvent: ({ type, client }) => {
        if (type === 'reset') void this.load();
        if (client) this.applyClient(client);
      },
    });
    // Statuses depend on the time: "just sent" becomes "waiting".
    const clock = setInterval(() => this.now.set(this.portal.clock.now()), 10_000);
    inject(DestroyRef).onDestroy(() => {
      this.abortController.abort();
      feed.close();
      clearInterval(clock);
    });
    void this.load();
  }

  async load(): Promise<void> {
    const { signal: abortSignal } = this.abortController;
    await this.attempt(async () => {
      const [page, session] = await Promise.all([
        this.portal.clients.list({ sort: 'name', limit: 100 }, { signal: abortSignal }),
        this.portal.session.get({ signal: abortSignal }),
      ]);
      this.asOf = page.revision;
      this.clients.set(page.items);
      this.session.set(session);
    });
  }

  async invite(clientId: string, memberId: string): Promise<void> {
    await this.attempt(async () => {
      const { sent } = await this.portal.invitations.send(clientId, { recipients: [memberId] });
      const withSent = (member: Member): Member => sent.find(({ id }) => id === member.id) ?? member;
      this.updateClient(clientId, (client) => ({ ...client, members: client.members.map(withSent) }));
    });
  }

  // Compare versions, because a response and an event may arrive in either order.
  private applyClient(changed: Client): void {
    this.updateClient(changed.id, (client) => (client.version < changed.version ? changed : client));
  }

  private updateClient(clientId: string, to: (client: Client) => Client): void {
    this.clients.update(
      (clients) => clients?.map((client) => (client.id === clientId ? to(client) : client)) ?? null,
    );
  }

  /** Runs an operation and stores its portal error. */
  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.failure.set(null);
    } catch (error) {
      if (!isPortalError(error)) throw error;
      if (!this.abortController.signal.aborted) this.failure.set(error);
    }
  }
}
