// The real list with twelve columns, six of them the host's. Built only once ClientList takes column definitions: see columns-as-data.mjs.
import * as foyer from '@foyer/react';
import { createFoyer } from '../parts/foyer.tsx';

const HOST_COLUMNS = 6;
const COLUMNS = 12;
// The client's name is always the first column, the menu always the last.
const BUILT_IN = ['name', 'status', 'plan', 'assignedStaff', 'lastLoginAt', 'createdAt'];

const helper = foyer.clientColumnHelper();
const hostColumns = [
  helper.display({
    id: 'members',
    header: 'Members',
    size: 70,
    cell: ({ row }) => row.original.members.length,
  }),
  helper.display({ id: 'version', header: 'Version', size: 70, cell: ({ row }) => row.original.version }),
  helper.display({ id: 'kindLabel', header: 'Type', size: 90, cell: ({ row }) => row.original.kind }),
  helper.display({
    id: 'guests',
    header: 'Guests',
    size: 70,
    cell: ({ row }) => row.original.members.filter(({ role }) => role === 'guest').length,
  }),
  helper.display({
    id: 'domain',
    header: 'Domain',
    size: 110,
    cell: ({ row }) => row.original.members[0]?.email?.split('@')[1] ?? '',
  }),
  helper.display({
    id: 'reference',
    header: 'Reference',
    size: 90,
    cell: ({ row }) => <code>{row.original.id}</code>,
  }),
];
const builtIn = foyer.clientColumns.filter(({ id }) => BUILT_IN.includes(id));
const columns = [...builtIn, ...hostColumns];
if (hostColumns.length !== HOST_COLUMNS || columns.length !== COLUMNS)
  throw new Error(
    `${columns.length} columns, ${hostColumns.length} of them the host's, rather than ${COLUMNS} and ${HOST_COLUMNS}`,
  );

export const candidate = createFoyer(<foyer.ClientList selectable columns={columns} />);
