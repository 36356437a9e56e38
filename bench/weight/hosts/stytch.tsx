import { createStytchB2BClient, StytchB2BProvider } from '@stytch/react/b2b';
import { AdminPortalMemberManagement } from '@stytch/react/b2b/adminPortal';
import { createRoot } from 'react-dom/client';

export function mount(element: Element): void {
  createRoot(element).render(
    <StytchB2BProvider
      stytch={createStytchB2BClient('public-token-test-00000000-0000-0000-0000-000000000000')}
    >
      <AdminPortalMemberManagement />
    </StytchB2BProvider>,
  );
}
