import '../../packages/react/src/styles/styles.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { BulkSendDialog, ClientList, FoyerProvider } from '../../packages/react/src/index.ts';
import { createPortalClient } from '../../packages/sdk/src/index.ts';

const element = document.getElementById('root');
if (element === null) throw new Error('The page has no #root');
const { portal: baseUrl = '', token = '', search = '' } = element.dataset;
const portal = createPortalClient({ baseUrl, getToken: () => token });

/** A host page that sends to all results of a search, and stores running bulk sends so that they survive a closed tab. */
function Page() {
  const [open, setOpen] = useState(false);
  return (
    <main>
      <h1>Clients</h1>
      <button type="button" onClick={() => setOpen(true)}>
        Send to all
      </button>
      <BulkSendDialog
        open={open}
        onOpenChange={setOpen}
        selection={{ filter: { search } }}
        storage={localStorage}
      />
      <ClientList />
    </main>
  );
}

createRoot(element).render(
  <FoyerProvider portal={portal} className="foyer-surface">
    <Page />
  </FoyerProvider>,
);
