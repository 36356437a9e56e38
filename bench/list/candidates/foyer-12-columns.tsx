// The real list with twelve columns: the name, five built-in ones, and six whose cells are components of the host.
import { ClientList, clientColumnHelper, defaultClientColumns } from '@foyer/react';
import type { Candidate } from '../page/candidate.ts';
import { createFoyer } from '../parts/foyer.tsx';

const BUILT_IN = new Set(['name', 'status', 'plan', 'assignedStaff', 'lastLoginAt', 'createdAt']);

const column = clientColumnHelper();
const ofTheHost = ['assets', 'fees', 'people', 'initials', 'reference', 'branch'].map((id, place) =>
  column.accessor(({ name }) => name.length * (place + 1), {
    id,
    header: id,
    size: 96,
    cell: ({ getValue }) => <b>{getValue<number>()}</b>,
  }),
);
const columns = [...defaultClientColumns.filter(({ id }) => BUILT_IN.has(id)), ...ofTheHost];

export const candidate: Candidate = createFoyer(
  <ClientList selectable columns={columns} defaultView={{ columnVisibility: { createdAt: true } }} />,
);
