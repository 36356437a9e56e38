import '../../packages/react/src/styles/styles.css';
import { createRoot } from 'react-dom/client';
import { createMockPortal } from '../../packages/mocks/src/index.ts';
import { ClientList, FoyerProvider } from '../../packages/react/src/index.ts';
import { de } from '../../packages/react/src/messages/de/index.ts';
import { createPortalClient, type PortalClient } from '../../packages/sdk/src/index.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root');

async function openPortal(origin: string): Promise<PortalClient> {
  const mockPortal = await createMockPortal({ scenario: 'every-status', origin });
  return createPortalClient({
    baseUrl: origin,
    getToken: () => mockPortal.token,
    clock: mockPortal.clock,
    fetch: mockPortal.fetch,
  });
}

const [first, second] = await Promise.all([
  openPortal('https://one.portal.example'),
  openPortal('https://two.portal.example'),
]);

if (location.hash !== '#frame-alone') {
  createRoot(root).render(
    <>
      <FoyerProvider portal={first} theme="light" className="foyer-surface">
        <ClientList />
      </FoyerProvider>
      {location.hash === '#two' && (
        <FoyerProvider portal={second} theme="dark" messages={de} className="foyer-surface">
          <ClientList />
        </FoyerProvider>
      )}
    </>,
  );
}
