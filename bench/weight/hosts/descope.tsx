import { AuthProvider, UserManagement } from '@descope/react-sdk';
import { createRoot } from 'react-dom/client';

export function mount(element: Element): void {
  createRoot(element).render(
    <AuthProvider projectId="project">
      <UserManagement tenant="tenant" widgetId="user-management-widget" />
    </AuthProvider>,
  );
}
