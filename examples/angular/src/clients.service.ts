import { DestroyRef, inject, Injectable, InjectionToken, signal } from '@angular/core';
import {
  isPortalError,
  type Client,
  type Member,
  type PortalClient,
  type PortalError,
  type Session,
} from '@foyer/sdk';

/** The portal, made once by the application. */
export const PORTAL = new InjectionToken<PortalClient>('portal');

/** The first hundred clients of a firm and who looks at them, kept true by its feed as long as the injector lives. */
@Injectable()
export class ClientsService {
  readonly clients = signal<readonly Client[] | null>(null);
  readonly session = signal<Session | null>(null);
  readonly failure = signal<PortalError | null>(null);
  readonly now = signal(0);
  private readonly portal = inject(PORTAL);
  private readonly ended = new AbortController();
  private asOf: string | null = null;

  constructor() {
    this.now.set(this.portal.clock.now());
    const feed = this.portal.events.subscribe({
      // Changes between fetching the page and opening the feed caused no event.
      onOpen: (cursor) => void (this.asOf !== null && cursor !== this.asOf && this.load()),
      onEvent: ({ type, client }) => {
        if (type === 'reset') void this.load();
        if (client) this.take(client);
      },
    });
    // A status changes by itself: what was sent just now is waited for a little later.
    const clock = setInterval(() => this.now.set(this.portal.clock.now()), 10_000);
    inject(DestroyRef).onDestroy(() => {
      this.ended.abort();
      feed.close();
      clearInterval(clock);
    });
    void this.load();
  }

  async load(): Promise<void> {
    const { signal: until } = this.ended;
    await this.attempt(async () => {
      const [page, session] = await Promise.all([
        this.portal.clients.list({ sort: 'name', limit: 100 }, { signal: until }),
        this.portal.session.get({ signal: until }),
      ]);
      this.asOf = page.revision;
      this.clients.set(page.items);
      this.session.set(session);
    });
  }

  async invite(clientId: string, memberId: string): Promise<void> {
    await this.attempt(async () => {
      const { sent } = await this.portal.invitations.send(clientId, { recipients: [memberId] });
      const told = (member: Member): Member => sent.find(({ id }) => id === member.id) ?? member;
      this.change(clientId, (client) => ({ ...client, members: client.members.map(told) }));
    });
  }

  // The version says what is newer: an answer and an event may overtake each other.
  private take(changed: Client): void {
    this.change(changed.id, (client) => (client.version < changed.version ? changed : client));
  }

  private change(clientId: string, to: (client: Client) => Client): void {
    this.clients.update(
      (clients) => clients?.map((client) => (client.id === clientId ? to(client) : client)) ?? null,
    );
  }

  /** Runs something, and keeps what the portal has against it. */
  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.failure.set(null);
    } catch (error) {
      if (!isPortalError(error)) throw error;
      if (!this.ended.signal.aborted) this.failure.set(error);
    }
  }
}
