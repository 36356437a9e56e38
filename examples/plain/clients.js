import { createPortalClient } from '/foyer/standalone/foyer-elements.js';

const list = document.querySelector('foyer-client-list');
const { portal, token } = list.dataset;

list.views = [{ id: 'expired', name: 'Expired links', view: { filter: { status: ['expired'] } } }];
list.addEventListener('foyer-sent', ({ detail }) => console.info('Sent to', detail.to));
list.portal = createPortalClient({ baseUrl: portal, getToken: () => token });
