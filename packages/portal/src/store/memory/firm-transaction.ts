import { DAY } from '@foyer/contract/rules';
import type { FirmTransaction } from '../portal-store.ts';
import type { NewEvent } from '../records.ts';
import { createAccountWrites } from './account-writes.ts';
import { createBulkWrites } from './bulk-writes.ts';
import { createClientWrites } from './client-writes.ts';
import type { Feed } from './feed.ts';
import { createFirmReads } from './firm-reads.ts';
import type { FirmTables } from './firm-tables.ts';
import { createInvitationWrites } from './invitation-writes.ts';

/** Creates a transaction over one firm's overlaid tables. Events are collected in `events` until the commit. */
export function createFirmTransaction(
  tables: FirmTables,
  feed: Pick<Feed, 'cursor' | 'read'>,
  events: NewEvent[],
): FirmTransaction {
  const reads = createFirmReads(tables, feed);
  return {
    ...reads,
    ...createClientWrites(tables),
    ...createAccountWrites(tables),
    ...createInvitationWrites(tables),
    ...createBulkWrites(tables),
    // Transactions run one at a time, so there is nothing to lock.
    lockClient: reads.client,
    lockBulkSend: reads.bulkSend,
    async appendEvents(news) {
      events.push(...news);
    },
    async claimKey(claim) {
      const kept = tables.keys.get(idempotencyKeyOf(claim));
      return kept === undefined || Date.parse(claim.at) - Date.parse(kept.at) >= DAY
        ? { state: 'new' }
        : kept.answer;
    },
    async completeKey(claim, status, body) {
      tables.keys.set(idempotencyKeyOf(claim), {
        key: idempotencyKeyOf(claim),
        at: claim.at,
        answer: { state: 'done', bodyHash: claim.bodyHash, status, body },
      });
    },
    async insertStaff(viewer) {
      tables.staff.set(viewer.id, viewer);
    },
    async insertForm(form) {
      tables.forms.set(form.id, form);
    },
    async insertAccessToken({ tokenHash, staffId, scopes = null, expiresAt = null }) {
      tables.tokens.set(tokenHash, { tokenHash, staffId, scopes, expiresAt });
    },
  };
}

const idempotencyKeyOf = ({
  viewerId,
  operation,
  key,
}: {
  viewerId: string;
  operation: string;
  key: string;
}): string => `${viewerId}\n${operation}\n${key}`;
