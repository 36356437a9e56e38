import '../../packages/react/src/styles/styles.css';
import { createRoot } from 'react-dom/client';
import { ClientList, FoyerProvider } from '../../packages/react/src/index.ts';
import { createPortalClient } from '../../packages/sdk/src/index.ts';

const element = document.getElementById('root');
if (element === null) throw new Error('The page has no #root');
const portal = createPortalClient({
  baseUrl: location.origin,
  getToken: () => element.dataset['token'] ?? '',
});

createRoot(element).render(
  <FoyerProvider portal={portal} className="foyer-surface">
    <main>
      <h1>Clients</h1>
      <ClientList selectable />
    </main>
  </FoyerProvider>,
);
