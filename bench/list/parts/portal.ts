import type { Client, Items, PortalEvent, Session, Staff } from '@foyer/sdk';
import type { Source } from '../page/candidate.ts';
import { NOW } from '../page/clients.ts';

const session: Session = {
  viewer: {
    id: 'st_0',
    name: 'Jo Park',
    email: 'jo@example.test',
    role: 'Adviser',
    permissions: [
      'clients.write',
      'clients.import',
      'clients.export',
      'invitations.send',
      'invitations.revoke',
      'members.disable',
      'staff.assign',
      'plan.change',
    ],
  },
  firm: { id: 'fi_0', name: 'Example Advisers', timeZone: 'Australia/Sydney', locale: 'en-AU' },
  policy: {
    activationDays: 30,
    resendCooldownSeconds: 60,
    autoInviteRoles: ['guest'],
    reminderDays: [],
    bulkLimit: 50_000,
    passwordMinLength: 15,
    linkRenewal: 'ask-firm',
    afterActivationUrl: null,
  },
  serverTime: new Date(NOW).toISOString(),
};

const nobody: Items<Staff> = { items: [] };
const json = (body: object): Response => Response.json(body);

/** A portal in the page: handles the requests of a list, and keeps its event stream open. */
export function createPortal(source: Source): { fetch: typeof fetch; tell(client: Client): void } {
  const encoder = new TextEncoder();
  let stream: ReadableStreamDefaultController<Uint8Array> | undefined;
  let last = 0;

  const page = (query: URLSearchParams): Response => {
    const items = source.text(Number(query.get('offset') ?? 0), Number(query.get('limit') ?? 50));
    return new Response(`{"items":${items},"total":${source.count},"next":null,"revision":"ev_${last}"}`, {
      headers: { 'content-type': 'application/json' },
    });
  };

  const events = (signal: AbortSignal | null | undefined): Response => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        stream = controller;
        controller.enqueue(encoder.encode(`id: ev_${last}\n\n`));
        signal?.addEventListener('abort', () => controller.error(signal.reason));
      },
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  };

  return {
    async fetch(input, init) {
      const url = new URL(input instanceof Request ? input.url : input);
      switch (url.pathname) {
        case '/v1/session':
          return json(session);
        case '/v1/clients':
          return page(url.searchParams);
        case '/v1/events':
          return events(init?.signal);
        case '/v1/staff':
        case '/v1/forms':
          return json(nobody);
        default:
          return Response.json(
            {
              type: 'about:blank',
              title: 'Not found',
              status: 404,
              code: 'not-found',
              detail: url.pathname,
              errors: [],
            },
            { status: 404, headers: { 'content-type': 'application/problem+json' } },
          );
      }
    },
    tell(client) {
      last += 1;
      const event: PortalEvent = {
        id: `ev_${last}`,
        type: 'client.changed',
        at: new Date(NOW).toISOString(),
        clientId: client.id,
        client,
      };
      stream?.enqueue(encoder.encode(`id: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`));
    },
  };
}
