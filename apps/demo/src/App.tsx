import { ClientList, FoyerProvider } from '@foyer/react';
import { useSession } from '@foyer/react/hooks';
import type { PortalClient } from '@foyer/sdk';
import { PartnerPortal } from './PartnerPortal.tsx';

const preliminaryFields = [
  { key: 'taxReference', label: 'Tax reference' },
  { key: 'yearEnd', label: 'Year end' },
] as const;

/** One page of a host that embeds the client list. */
export function App({ client, inboxUrl }: { client: PortalClient; inboxUrl: string | null }) {
  return (
    <FoyerProvider client={client} theme="auto">
      <Page inboxUrl={inboxUrl} />
    </FoyerProvider>
  );
}

function Page({ inboxUrl }: { inboxUrl: string | null }) {
  const { data: session } = useSession();
  return (
    <PartnerPortal firm={session?.firm.name.replace(' Advisory', '') ?? ''} viewer={session?.viewer.name ?? ''} inboxUrl={inboxUrl}>
      <ClientList preliminaryFields={preliminaryFields} />
    </PartnerPortal>
  );
}
