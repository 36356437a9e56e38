import { createServer, type RequestListener } from 'node:http';
import { once } from 'node:events';
import { getRequestListener } from '@hono/node-server';
import type { Portal } from '@foyer/portal';
import { createPortalClient, isPortalError, type NewClient, type PortalClient } from '@foyer/sdk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createExpressHost, createHostCallers, type HostCallers } from '../src/express-host.ts';
import { createHonoHost } from '../src/hono-host.ts';
import { createHostPortal, type HostPortal } from '../src/host-portal.ts';
import { createHostSessions } from '../src/host-sessions.ts';
import { createRouteHandlers } from '../src/next-route.ts';

/** A Node request listener. */
type Listener = (...args: Parameters<RequestListener>) => unknown;

const hosts: Record<string, (portal: Portal, callers: HostCallers) => Listener> = {
  Hono: (portal) => getRequestListener(createHonoHost(portal).fetch),
  Express: (portal, callers) => createExpressHost(portal, callers),
  'a Next.js-style route handler': (portal) => {
    const handlers: Partial<Record<string, (request: Request) => Promise<Response>>> = createRouteHandlers(
      portal,
      '/portal',
    );
    return getRequestListener(
      (request) => handlers[request.method]?.(request) ?? new Response(null, { status: 405 }),
    );
  },
};

describe.each(Object.entries(hosts))('%s', (_name, mount) => {
  const sessions = createHostSessions();
  const server = createServer();
  let origin = '';
  let hosted: HostPortal;
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
    const passwords = {
      hash: async (password: string) => `hash of ${password}`,
      verify: async (hash: string, password: string) => hash === `hash of ${password}`,
    };
    const callers = createHostCallers();
    hosted = await createHostPortal({
      sessions,
      origin,
      secret: crypto.getRandomValues(new Uint8Array(32)),
      passwords,
      callerAddress: callers.addressOf,
    });
    server.on('request', mount(hosted.portal, callers));
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  const manager = sessions.signIn({
    id: 'u1',
    name: 'Mia Manager',
    email: 'mia@host.example',
    firm: 'fi_host',
    isManager: true,
  });
  const reader = sessions.signIn({
    id: 'u2',
    name: 'Rolf Reader',
    email: 'rolf@host.example',
    firm: 'fi_host',
    isManager: false,
  });

  /** An SDK object that sends the session cookie, as a page of the host would. */
  const portalFor = (cookie: string, site = 'same-origin'): PortalClient =>
    createPortalClient({
      baseUrl: `${origin}/portal`,
      getToken: () => 'none',
      fetch: (input, init) =>
        fetch(input, {
          ...init,
          headers: { ...Object.fromEntries(new Headers(init?.headers)), cookie, 'sec-fetch-site': site },
        }),
    });
  const codeOf = async (call: Promise<unknown>): Promise<string | null> =>
    call.then(
      () => 'resolved',
      (thrown: unknown) => (isPortalError(thrown) ? thrown.code : 'unexpected error'),
    );

  test('the signed-in user of the host is the viewer, with the permissions that the host grants', async () => {
    const { viewer, firm } = await portalFor(manager).session.get();
    expect([viewer.name, viewer.permissions.includes('invitations.send'), firm.name]).toEqual([
      'Mia Manager',
      true,
      'The Host & Co',
    ]);
    expect((await portalFor(reader).session.get()).viewer.permissions).toEqual([]);
    expect(await codeOf(portalFor('host_session=guessed').session.get())).toBe('unauthenticated');
  });

  test('a client is added, invited and activated', async () => {
    const portal = portalFor(manager);
    const { id } = await portal.clients.create({
      kind: 'individual',
      members: [{ role: 'owner', name: { given: 'Tom', family: 'Okafor' }, email: 'tom@northmail.example' }],
    });
    await portal.invitations.send(id, { recipients: 'owners' });
    await hosted.portal.deliverMail({ worker: 'w', limit: 10, leaseSeconds: 60 });
    const token = new RegExp(`${origin}/activate/(\\S+)`).exec(hosted.mails.at(-1)?.text ?? '')?.[1] ?? '';
    const accepted = await createPortalClient({
      baseUrl: `${origin}/portal`,
      getToken: () => null,
    }).activations.accept(token, { displayName: 'Tom', password: 'a lantern on the quay' });
    expect(accepted.continueUrl).toBe(`${origin}/welcome`);
    expect((await portal.clients.get(id)).members[0]?.account?.status).toBe('active');
  });

  test('rejects users without permission, and cross-site requests', async () => {
    const input: NewClient = { kind: 'entity', name: 'X', members: [] };
    expect(await codeOf(portalFor(reader).clients.create(input))).toBe('forbidden');
    expect(await codeOf(portalFor(manager, 'cross-site').clients.create(input))).toBe('unauthenticated');
  });

  test('receives changes as events', async () => {
    const portal = portalFor(manager);
    const received: string[] = [];
    const feed = portal.events.subscribe({
      onOpen: () => received.push('open'),
      onEvent: ({ client }) => received.push(client?.name ?? ''),
    });
    await expect.poll(() => received).toEqual(['open']);
    await portal.clients.create({ kind: 'entity', name: 'Event Ltd', members: [] });
    await expect.poll(() => received).toEqual(['open', 'Event Ltd']);
    feed.close();
  });

  test('accepts request bodies of two megabytes', async () => {
    const csv = `Client,Kind,Member,Role,Email\n${Array.from({ length: 2_000 }, (_, n) => `${'Long name '.repeat(18)}${n},Individual,P ${n},Owner,p${n}@people.example`).join('\n')}\n`;
    // The permission is checked after the body was read.
    expect(await codeOf(portalFor(manager).clients.import(csv))).toBe('forbidden');
    const notes = await codeOf(
      portalFor(manager).clients.create({
        kind: 'entity',
        name: 'Notes',
        members: [],
        preliminaryData: { note: 'n'.repeat(2_000) },
      }),
    );
    expect(notes).toBe('resolved');
  });
});

test('other routes of the host work as before', async () => {
  const server = createServer(
    createExpressHost({ fetch: async () => new Response('portal') }, createHostCallers()),
  ).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const echo = await fetch(`${origin}/echo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"a":1}',
  });
  expect([
    await (await fetch(origin)).text(),
    await echo.json(),
    await (await fetch(`${origin}/portal/v1/session`)).text(),
  ]).toEqual(['The host', { a: 1 }, 'portal']);
  server.close();
});

test('counts sign-in attempts by the client address that Express determined', async () => {
  const callers = createHostCallers();
  const passwords = { hash: async (password: string) => password, verify: async () => false };
  const { portal } = await createHostPortal({
    sessions: createHostSessions(),
    origin: 'https://host.example',
    secret: crypto.getRandomValues(new Uint8Array(32)),
    passwords,
    callerAddress: callers.addressOf,
  });
  const server = createServer(createExpressHost(portal, callers)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/portal/v1/client-sessions`;
  const signIn = async (n: number, caller: string): Promise<number> =>
    (
      await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': `192.0.2.${n}, ${caller}` },
        body: JSON.stringify({ firmId: 'fi_host', email: `p${n}@northmail.example`, password: 'wrong' }),
      })
    ).status;
  for (let n = 0; n < 100; n += 1) expect(await signIn(n, '203.0.113.9')).toBe(401);
  expect([await signIn(100, '203.0.113.9'), await signIn(100, '203.0.113.10')]).toEqual([429, 401]);
  server.close();
  server.closeAllConnections();
});
