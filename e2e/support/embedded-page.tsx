import '../../packages/react/src/styles/styles.css';
import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createMockPortal } from '../../packages/mocks/src/index.ts';
import { ClientList, FoyerProvider } from '../../packages/react/src/index.ts';
import { de } from '../../packages/react/src/messages/de/index.ts';
import { createPortalClient, type PortalClient } from '../../packages/sdk/src/index.ts';

declare global {
  interface Window {
    /** Mounts and unmounts the list so many times; `leak` leaves a listener behind each time. */
    cycle: (times: number, leak: boolean) => Promise<void>;
    /** Streams and requests of Foyer's under way. */
    underWay: Set<string>;
  }
}

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root');
window.underWay = new Set();
let calls = 0;

async function openPortal(origin: string): Promise<PortalClient> {
  const portal = await createMockPortal({ scenario: 'every-status', origin });
  return createPortalClient({
    baseUrl: origin,
    getToken: () => portal.token,
    clock: portal.clock,
    fetch: async (input, init) => {
      const call = `${(calls += 1)} ${String(input instanceof Request ? input.url : input)}`;
      const end = () => window.underWay.delete(call);
      window.underWay.add(call);
      init?.signal?.addEventListener('abort', end);
      try {
        const response = await portal.fetch(input, init);
        // A stream goes on until it is called off.
        if (!call.endsWith('/events')) end();
        return response;
      } catch (error) {
        end();
        throw error;
      }
    },
  });
}

const [first, second] = await Promise.all([openPortal('https://one.portal.example'), openPortal('https://two.portal.example')]);

function Leaking() {
  useEffect(() => {
    addEventListener('resize', () => document.title);
  }, []);
  return null;
}

window.cycle = async (times, leak) => {
  for (let time = 0; time < times; time += 1) {
    const host = document.body.appendChild(document.createElement('div'));
    const mounted = createRoot(host);
    flushSync(() => mounted.render(<FoyerProvider client={first}>{leak && <Leaking />}<ClientList defaultExpandedIds={['cl_okafor']} /></FoyerProvider>));
    while (host.querySelector('tbody tr[data-client]') === null) await new Promise((resolve) => setTimeout(resolve, 5));
    flushSync(() => mounted.unmount());
    host.remove();
  }
};

if (location.hash !== '#cycles') {
  createRoot(root).render(
    <>
      <FoyerProvider client={first} theme="light" className="foyer-surface">
        <ClientList />
      </FoyerProvider>
      {location.hash === '#two' && (
        <FoyerProvider client={second} theme="dark" messages={de} className="foyer-surface">
          <ClientList />
        </FoyerProvider>
      )}
    </>,
  );
}
document.documentElement.dataset['ready'] = '';
