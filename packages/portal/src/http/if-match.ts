import type { Client } from '@foyer/contract';
import { Problem } from './problem.ts';

/** The tags that a change is conditional on; null when it is not. */
export type IfMatch = readonly string[] | null;

/** Reads `If-Match` (RFC 9110, section 13.1.1); `*` asks for nothing but that the thing is there, which every change does. */
export function readIfMatch(headers: Headers): IfMatch {
  const header = headers.get('if-match')?.trim() ?? '*';
  return header === '*' ? null : header.split(',').map((tag) => tag.trim());
}

/** The tag of a client: its version, which rises with every change of it or of its members. */
export const etagOf = ({ version }: Pick<Client, 'version'>): string => `"${version}"`;

/** @throws Problem `version-conflict` unless the client is at a version that the change was based on */
export function requireVersion(client: Client, ifMatch: IfMatch): void {
  if (ifMatch !== null && !ifMatch.includes(etagOf(client))) {
    throw new Problem('version-conflict', {
      detail: `The client is at version ${client.version} by now. Nothing was changed`,
    });
  }
}
