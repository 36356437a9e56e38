import { ClerkProvider, OrganizationProfile } from '@clerk/react';
import { createRoot } from 'react-dom/client';

export function mount(element: Element): void {
  createRoot(element).render(
    <ClerkProvider publishableKey="pk_test_Y2xlcmsuaG9zdC5leGFtcGxlJA">
      <OrganizationProfile />
    </ClerkProvider>,
  );
}
