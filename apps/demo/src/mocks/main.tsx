// `npm run demo:mocks`: the host page with its portal in the page itself. Nothing of this is in a build.
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
  const stageHand = await createMockSetup();
  root.render(<Mocks first={await stageHand.restore()} onChange={stageHand.start} />);
} catch (error) {
  root.render(<p role="alert">{error instanceof Error ? error.message : 'The page could not start'}</p>);
}
