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

/** Answers a request of Node's, by itself. */
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

  /** As a page of the host would, which sends its cookie without being asked. */
  const clientOf = (cookie: string, site = 'same-origin'): PortalClient =>
    createPortalClient({
      baseUrl: `${origin}/portal`,
      getToken: () => 'none',
      fetch: (input, init) =>
        fetch(input, {
          ...init,
          headers: { ...Object.fromEntries(new Headers(init?.headers)), cookie, 'sec-fetch-site': site },
        }),
    });
  const code = async (call: Promise<unknown>): Promise<string | null> =>
    call.then(
      () => 'answered',
      (thrown: unknown) => (isPortalError(thrown) ? thrown.code : 'failed'),
    );

  test('who is signed in to the host is the viewer, with what the host lets them do', async () => {
    const { viewer, firm } = await clientOf(manager).session.get();
    expect([viewer.name, viewer.permissions.includes('invitations.send'), firm.name]).toEqual([
      'Mia Manager',
      true,
      'The Host & Co',
    ]);
    expect((await clientOf(reader).session.get()).viewer.permissions).toEqual([]);
    expect(await code(clientOf('host_session=guessed').session.get())).toBe('unauthenticated');
  });

  test('a client is added, invited, activates, and is seen active', async () => {
    const portal = clientOf(manager);
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

  test('a reader may not, and another site may not in a manager’s name', async () => {
    const input: NewClient = { kind: 'entity', name: 'X', members: [] };
    expect(await code(clientOf(reader).clients.create(input))).toBe('forbidden');
    expect(await code(clientOf(manager, 'cross-site').clients.create(input))).toBe('unauthenticated');
  });

  test('changes are heard while they happen', async () => {
    const portal = clientOf(manager);
    const heard: string[] = [];
    const feed = portal.events.subscribe({
      onOpen: () => heard.push('open'),
      onEvent: ({ client }) => heard.push(client?.name ?? ''),
    });
    await expect.poll(() => heard).toEqual(['open']);
    await portal.clients.create({ kind: 'entity', name: 'Heard Ltd', members: [] });
    await expect.poll(() => heard).toEqual(['open', 'Heard Ltd']);
    feed.close();
  });

  test('a file of two megabytes arrives whole', async () => {
    const csv = `Client,Kind,Member,Role,Email\n${Array.from({ length: 2_000 }, (_, n) => `${'Long name '.repeat(18)}${n},Individual,P ${n},Owner,p${n}@people.example`).join('\n')}\n`;
    // The manager of this host may not import, and is told so after the body was taken.
    expect(await code(clientOf(manager).clients.import(csv))).toBe('forbidden');
    const notes = await code(
      clientOf(manager).clients.create({
        kind: 'entity',
        name: 'Notes',
        members: [],
        preliminaryData: { note: 'n'.repeat(2_000) },
      }),
    );
    expect(notes).toBe('answered');
  });
});

test('the host’s own routes go on as before', async () => {
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

test('Express knows who calls, and their tries are counted by it', async () => {
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
