import type { Client } from '@foyer/contract';
import { Problem } from './problem.ts';

/** The ETags that a change is conditional on; `null` for an unconditional change. */
export type IfMatch = readonly string[] | null;

/** Reads `If-Match` (RFC 9110, section 13.1.1). `*` only requires that the resource exists, as every change does. */
export function readIfMatch(headers: Headers): IfMatch {
  const header = headers.get('if-match')?.trim() ?? '*';
  return header === '*' ? null : header.split(',').map((tag) => tag.trim());
}

/** Returns the ETag of a client: its version, which increases with every change of it or of its members. */
export const etagOf = ({ version }: Pick<Client, 'version'>): string => `"${version}"`;

/** @throws Problem `version-conflict` unless the client has a version that the change is based on */
export function requireVersion(client: Client, ifMatch: IfMatch): void {
  if (ifMatch !== null && !ifMatch.includes(etagOf(client))) {
    throw new Problem('version-conflict', {
      detail: `The client has version ${client.version}. Nothing was changed`,
    });
  }
}
