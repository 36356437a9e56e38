import { ClientList, FoyerProvider, type SavedView } from '@foyer/react';
import { useSession } from '@foyer/react/hooks';
import type { PortalClient } from '@foyer/sdk';
import type { ReactNode } from 'react';
import { useListInUrl } from './list-in-url.ts';
import { PartnerPortal } from './PartnerPortal.tsx';

const preliminaryFields = [
  { key: 'taxReference', label: 'Tax reference' },
  { key: 'yearEnd', label: 'Year end' },
] as const;

const savedViews: readonly SavedView[] = [
  { id: 'all', name: 'Everybody', view: {} },
  { id: 'chase', name: 'To chase', view: { filter: { status: ['expired', 'undeliverable'] } } },
];

/** A page of a host app that embeds the client list. `children` may use Foyer's hooks. */
export function App({
  portal,
  inboxUrl,
  signOutUrl = null,
  children,
}: {
  portal: PortalClient;
  inboxUrl: string | null;
  signOutUrl?: string | null;
  children?: ReactNode;
}) {
  return (
    <FoyerProvider portal={portal} theme="auto">
      <Page inboxUrl={inboxUrl} signOutUrl={signOutUrl} />
      {children}
    </FoyerProvider>
  );
}

function Page({ inboxUrl, signOutUrl }: { inboxUrl: string | null; signOutUrl: string | null }) {
  const { data: session } = useSession();
  return (
    <PartnerPortal
      firm={session?.firm.name.replace(' Advisory', '') ?? ''}
      viewer={session?.viewer.name ?? ''}
      inboxUrl={inboxUrl}
      signOutUrl={signOutUrl}
    >
      <ClientList
        {...useListInUrl()}
        savedViews={savedViews}
        bulkSendStorage={localStorage}
        preliminaryFields={preliminaryFields}
      />
    </PartnerPortal>
  );
}
