import type { Permission } from '@foyer/contract';

const ALL_PERMISSIONS: readonly Permission[] = [
  'clients.write',
  'clients.import',
  'clients.export',
  'invitations.send',
  'invitations.revoke',
  'members.disable',
  'staff.assign',
  'plan.change',
];

/** The roles that a firm's staff have, and what each of them may do. */
const permissionsByRole: Readonly<Record<string, readonly Permission[]>> = {
  Owner: ALL_PERMISSIONS,
  Partner: ALL_PERMISSIONS,
  Manager: [
    'clients.write',
    'clients.import',
    'clients.export',
    'invitations.send',
    'invitations.revoke',
    'staff.assign',
  ],
  'Account Administrator': ['clients.write', 'clients.export', 'invitations.send'],
  Basic: [],
};

export const ROLES: readonly string[] = Object.keys(permissionsByRole);

/** What somebody of this role may do; null when there is no such role. */
export const permissionsOf = (role: string): Permission[] | null => {
  const permissions = Object.hasOwn(permissionsByRole, role) ? permissionsByRole[role] : undefined;
  return permissions === undefined ? null : [...permissions];
};

/** Whether a word names a permission. */
export const isPermission = (word: string): word is Permission =>
  ALL_PERMISSIONS.some((permission) => permission === word);
