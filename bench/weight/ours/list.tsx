import { ClientList, FoyerProvider } from '@foyer/react';
import '@foyer/react/styles.css';
import { createPortalClient } from '@foyer/sdk';
import { createRoot } from 'react-dom/client';

export function mount(element: Element): void {
  const portal = createPortalClient({ baseUrl: location.origin, getToken: () => 'token' });
  createRoot(element).render(
    <FoyerProvider portal={portal}>
      <ClientList />
    </FoyerProvider>,
  );
}
