import { createPortalClient } from '/foyer/standalone/foyer-elements.js';

for (const list of document.querySelectorAll('foyer-client-list')) {
  const { portal = '', token = '' } = list.dataset;
  list.savedViews = [{ id: 'expired', name: 'Expired links', view: { filter: { status: ['expired'] } } }];
  list.addEventListener('foyer-invitations-sent', ({ detail }) => console.info('Sent to', detail.to));
  list.portal = createPortalClient({ baseUrl: portal, getToken: () => token });
}
