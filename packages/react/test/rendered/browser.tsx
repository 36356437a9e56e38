import '../../src/styles/styles.css';
import { hydrate, QueryClient, type DehydratedState } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { enAU } from '../../src/index.ts';
import { de } from '../../src/messages/de/index.ts';
import { clientAt, Page, type Given } from './page.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root');
const { given, state }: { given: Given; state: DehydratedState } = JSON.parse(root.dataset['page'] ?? '{}');
const queryClient = new QueryClient();
hydrate(queryClient, state);
const client = clientAt(given, (input, init) => fetch(input, init));

hydrateRoot(
  root,
  <StrictMode>
    <Page
      client={client}
      queryClient={queryClient}
      messages={given.locale.startsWith('de') ? de : enAU}
      given={given}
    />
  </StrictMode>,
  { onRecoverableError: (error) => console.error('hydration', error) },
);
