import '@radix-ui/themes/styles.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { UsersManagement, WorkOsWidgets } from '@workos-inc/widgets';
import '@workos-inc/widgets/styles.css';
import { createRoot } from 'react-dom/client';

// What a host's backend would mint: no signature is looked at in the page.
const part = (value: object): string => btoa(JSON.stringify(value)).replace(/=+$/, '');
const token = `${part({ alg: 'none' })}.${part({ sub: 'user_1', org_id: 'org_1', exp: 4_102_444_800, permissions: ['widgets:users-table:manage'] })}.x`;

export function mount(element: Element): void {
  createRoot(element).render(
    <QueryClientProvider client={new QueryClient()}>
      <WorkOsWidgets>
        <UsersManagement authToken={token} />
      </WorkOsWidgets>
    </QueryClientProvider>,
  );
}
