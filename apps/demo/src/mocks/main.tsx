// `npm run demo:mocks`: the host page with a mock portal in the page. Not part of a build.
import '@foyer/react/styles.css';
import { createRoot } from 'react-dom/client';
import '../host.css';
import { Mocks } from './Mocks.tsx';
import './mocks.css';
import { createMockSetup } from './mock-setup.ts';

const element = document.getElementById('root');
if (element === null) throw new Error('The page has no #root');
const root = createRoot(element);

try {
  const setups = await createMockSetup();
  root.render(<Mocks initialSetup={await setups.restore()} onStart={setups.start} />);
} catch (error) {
  root.render(<p role="alert">{error instanceof Error ? error.message : 'The page could not start'}</p>);
}
