import { AuthUIProvider, OrganizationMembersCard } from '@daveyplate/better-auth-ui';
import '@daveyplate/better-auth-ui/css';
import { organizationClient } from 'better-auth/client/plugins';
import { createAuthClient } from 'better-auth/react';
import { createRoot } from 'react-dom/client';

const authClient = createAuthClient({ plugins: [organizationClient()] });

export function mount(element: Element): void {
  createRoot(element).render(
    <AuthUIProvider authClient={authClient} organization>
      <OrganizationMembersCard />
    </AuthUIProvider>,
  );
}
