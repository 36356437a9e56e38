import type { Viewer } from '@foyer/contract';
import type { AccessTokenRecord } from './records.ts';

/** Limits a viewer's permissions to the scopes of a token. A scope that the viewer lacks has no effect. */
export const withScopes = (viewer: Viewer, scopes: AccessTokenRecord['scopes']): Viewer =>
  scopes === null
    ? viewer
    : { ...viewer, permissions: viewer.permissions.filter((permission) => scopes.includes(permission)) };
