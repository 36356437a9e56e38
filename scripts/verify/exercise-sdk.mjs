// Calls the SDK in every environment. Plain JavaScript without imports, so that Node, a page, a worker and an edge runtime can load it.

/**
 * @param {typeof import('../../packages/sdk/src/index.ts')} sdk
 * @param {{ baseUrl: string, token: string, name: string, movedUrl?: string }} options `movedUrl` returns redirects only
 */
export async function exerciseSdk({ createPortalClient, isPortalError }, { baseUrl, token, name, movedUrl }) {
  const portal = createPortalClient({ baseUrl, getToken: () => token });
  const feed = await new Promise((resolve) => {
    const opened = portal.events.subscribe({ onEvent: () => undefined, onOpen: () => resolve(opened) });
  });
  const { viewer } = await portal.session.get();
  const { total, items } = await portal.clients.list({ limit: 2 });
  let walked = 0;
  for await (const client of portal.clients.iterate({ limit: 2 })) walked += client.id === '' ? 0 : 1;
  const owner = {
    role: /** @type {const} */ ('owner'),
    name: { given: name, family: 'Verified' },
    email: `${name.replaceAll(' ', '-')}@people.example`.toLowerCase(),
  };
  const client = await portal.clients.create({ kind: 'individual', members: [owner] });
  const { sent, skipped } = await portal.invitations.send(client.id, { recipients: 'owners' });
  let refused = null;
  try {
    await portal.clients.get('cl_nowhere');
  } catch (thrown) {
    refused = isPortalError(thrown) ? thrown.code : null;
  }
  feed.close();
  let moved = null;
  try {
    if (movedUrl !== undefined) await createPortalClient({ baseUrl: movedUrl }).forms.list();
  } catch (thrown) {
    // In browsers the status is hidden.
    moved = isPortalError(thrown) ? `${thrown.kind} ${thrown.status ?? 302}` : null;
  }
  return {
    viewer: viewer.name,
    first: items.length,
    allWalked: walked === total && total > 2,
    sent: sent.map((member) => member.name.given),
    skipped: skipped.length,
    refused,
    moved,
  };
}
