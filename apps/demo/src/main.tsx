import '@foyer/react/styles.css';
import { createPortalClient } from '@foyer/sdk';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { loadConfig } from './config.ts';
import './host.css';

const element = document.getElementById('root');
if (element === null) throw new Error('The page has no #root');
const root = createRoot(element);

try {
  const config = await loadConfig();
  if (config !== null) {
    const { baseUrl, token, inboxUrl, signOutUrl } = config;
    root.render(
      <App
        portal={createPortalClient({ baseUrl, getToken: () => token })}
        inboxUrl={inboxUrl}
        signOutUrl={signOutUrl}
      />,
    );
  }
} catch (error) {
  root.render(<p role="alert">{error instanceof Error ? error.message : 'The page could not start'}</p>);
}
