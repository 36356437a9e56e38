import '../../src/styles/styles.css';
import { hydrate, QueryClient, type DehydratedState } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { enAU } from '../../src/index.ts';
import { de } from '../../src/messages/de/index.ts';
import { createPortalAt, Page, type PageData } from './page.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root');
const { data, state }: { data: PageData; state: DehydratedState } = JSON.parse(root.dataset['page'] ?? '{}');
const queryClient = new QueryClient();
hydrate(queryClient, state);
const portal = createPortalAt(data, (input, init) => fetch(input, init));

hydrateRoot(
  root,
  <StrictMode>
    <Page
      portal={portal}
      queryClient={queryClient}
      messages={data.locale.startsWith('de') ? de : enAU}
      data={data}
    />
  </StrictMode>,
  { onRecoverableError: (error) => console.error('hydration', error) },
);
