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
  const { baseUrl, token, inboxUrl } = await loadConfig();
  root.render(<App client={createPortalClient({ baseUrl, getToken: () => token })} inboxUrl={inboxUrl} />);
} catch (error) {
  root.render(<p role="alert">{error instanceof Error ? error.message : 'The page could not start'}</p>);
}
