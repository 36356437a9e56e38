import { createPortalClient } from '@foyer/sdk';

export const portal = createPortalClient({
  baseUrl: import.meta.env.VITE_PORTAL_URL,
  getToken: () => import.meta.env.VITE_PORTAL_TOKEN,
});
