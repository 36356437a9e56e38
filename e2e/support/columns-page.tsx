import '../../packages/react/src/styles/styles.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  ClientList,
  clientColumnHelper,
  defaultClientColumns,
  FoyerProvider,
  fromSearchParams,
  preliminaryDataColumn,
  toSearchParams,
} from '../../packages/react/src/index.ts';
import { createPortalClient } from '../../packages/sdk/src/index.ts';

const element = document.getElementById('root');
if (element === null) throw new Error('The page has no #root');
const portal = createPortalClient({
  baseUrl: location.origin,
  getToken: () => element.dataset['token'] ?? '',
});

const column = clientColumnHelper();
const columns = [
  ...defaultClientColumns,
  column.accessor(({ name }) => name.length * 1_000, {
    id: 'assets',
    header: 'Assets',
    size: 120,
    cell: ({ getValue }) => `$${String(getValue())}`,
    meta: { align: 'end' },
  }),
  column.display({
    id: 'initials',
    header: 'Initials',
    size: 96,
    cell: ({ row }) => row.original.name.slice(0, 2),
  }),
  column.display({
    id: 'people',
    header: 'People',
    size: 96,
    cell: ({ row }) => row.original.members.length,
  }),
  preliminaryDataColumn({ key: 'taxReference', header: 'Tax reference', size: 140 }),
];

function Page() {
  const [view, setView] = useState(() => fromSearchParams(new URLSearchParams(location.search)));
  return (
    <ClientList
      columns={columns}
      view={view}
      onViewChange={(next, { reason }) => {
        setView(next);
        const direction = document.documentElement.dir;
        history.replaceState(
          { reason },
          '',
          `?${toSearchParams(next)}${direction ? `&dir=${direction}` : ''}`,
        );
      }}
    />
  );
}

document.documentElement.dir = new URLSearchParams(location.search).get('dir') ?? '';

createRoot(element).render(
  <FoyerProvider portal={portal} className="foyer-surface">
    <main>
      <h1>Clients</h1>
      <Page />
    </main>
  </FoyerProvider>,
);
