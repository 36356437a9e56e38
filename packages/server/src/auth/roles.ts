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

/** Permissions of each staff role. */
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

/** Returns the permissions of a role; null for an unknown role. */
export const permissionsOf = (role: string): Permission[] | null => {
  const permissions = Object.hasOwn(permissionsByRole, role) ? permissionsByRole[role] : undefined;
  return permissions === undefined ? null : [...permissions];
};

/** Whether a text is the name of a permission. */
export const isPermission = (text: string): text is Permission =>
  ALL_PERMISSIONS.some((permission) => permission === text);
