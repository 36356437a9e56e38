import type { Viewer } from '@foyer/contract';
import type { AccessTokenRecord } from './records.ts';

/** A viewer as far as a token carries their permissions; it never carries more than they have. */
export const withScopes = (viewer: Viewer, scopes: AccessTokenRecord['scopes']): Viewer =>
  scopes === null
    ? viewer
    : { ...viewer, permissions: viewer.permissions.filter((permission) => scopes.includes(permission)) };
