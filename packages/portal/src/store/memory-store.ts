import { createFeed } from './memory/feed.ts';
import { createFirmReads } from './memory/firm-reads.ts';
import { createFirmTables, overlayTables, type FirmTables } from './memory/firm-tables.ts';
import { createFirmTransaction } from './memory/firm-transaction.ts';
import { openFirms, saveFirms, type FirmState, type MemoryState } from './memory/memory-state.ts';
import { purgeTables } from './memory/purge-tables.ts';
import type { PortalStore } from './portal-store.ts';
import type { MailRecord, NewEvent } from './records.ts';
import { withScopes } from './scopes.ts';

/** A store in memory that can be saved. */
export interface MemoryStore extends PortalStore {
  /** Returns a copy of all committed data as plain JSON. */
  save(): Promise<MemoryState>;
}

/**
 * Creates a store in memory, for mocks and tests.
 * Transactions run one after another; each writes to an overlay of the committed tables that is merged at the commit.
 * @param saved the result of `save`; check untrusted values with `isMemoryState`
 */
export function createMemoryStore(saved: MemoryState = { firms: [], leases: [] }): MemoryStore {
  const firms = openFirms(saved);
  const listenersOfAnyFirm = new Set<() => void>();
  const leases = new Map<string, string>(saved.leases);
  let tail: Promise<unknown> = Promise.resolve();

  const stateOf = (firmId: string): FirmState =>
    firms.get(firmId) ?? { tables: createFirmTables(), feed: createFeed() };
  const enqueue = <T>(work: () => T | Promise<T>): Promise<T> => {
    const result = tail.then(work);
    tail = result.catch(() => undefined);
    return result;
  };
  const findInFirms = <T>(find: (state: FirmState, firmId: string) => T | null): T | null => {
    for (const [firmId, state] of firms) {
      const found = find(state, firmId);
      if (found !== null) return found;
    }
    return null;
  };
  const allMails = (): { mail: MailRecord; tables: FirmTables }[] =>
    [...firms.values()].flatMap(({ tables }) => [...tables.mails.values()].map((mail) => ({ mail, tables })));

  return {
    transaction: (firmId, work) =>
      enqueue(async () => {
        const state = stateOf(firmId);
        const { tables, merge } = overlayTables(state.tables);
        const events: NewEvent[] = [];
        const result = await work(createFirmTransaction(tables, state.feed, events));
        merge();
        state.feed.append(events);
        if (events.length > 0) for (const wake of listenersOfAnyFirm) wake();
        return result;
      }),
    reads(firmId) {
      const { tables, feed } = stateOf(firmId);
      return createFirmReads(tables, feed);
    },
    insertFirm: (firm) =>
      enqueue(() => {
        const state = { tables: createFirmTables(), feed: createFeed() };
        state.tables.firm.set('firm', firm);
        firms.set(firm.id, state);
      }),
    firmIds: async () => [...firms.keys()],
    viewerByToken: async (tokenHash, now) =>
      findInFirms(({ tables }, firmId) => {
        const token = tables.tokens.get(tokenHash);
        const viewer = tables.staff.get(token?.staffId ?? '');
        if (
          token === undefined ||
          viewer === undefined ||
          (token.expiresAt !== null && token.expiresAt <= now)
        )
          return null;
        return { firmId, viewer: withScopes(viewer, token.scopes) };
      }),
    linkByToken: async (tokenHash) => findInFirms(({ tables }) => tables.links.get(tokenHash) ?? null),
    accountByClientSession: async (tokenHash, now) =>
      findInFirms(({ tables }, firmId) => {
        const session = tables.sessions.get(tokenHash);
        return session === undefined || session.expiresAt <= now
          ? null
          : { firmId, accountId: session.accountId };
      }),
    openBulkSends: async () =>
      [...firms].flatMap(([firmId, { tables }]) =>
        [...tables.bulkSends.values()].filter(({ open }) => open).map(({ id }) => ({ firmId, id })),
      ),
    dueReminders: async (now, limit) =>
      [...firms]
        .flatMap(([firmId, { tables }]) =>
          [...tables.invitations.values()].flatMap(({ memberId, status, nextReminderAt }) =>
            status === 'open' && nextReminderAt !== null && nextReminderAt <= now
              ? {
                  firmId,
                  clientId: tables.members.get(memberId)?.clientId ?? '',
                  memberId,
                  at: nextReminderAt,
                }
              : [],
          ),
        )
        .sort((a, b) => (a.at < b.at ? -1 : 1))
        .slice(0, limit)
        .map(({ at: _at, ...due }) => due),
    mailById: async (mailId) => findInFirms(({ tables }) => tables.mails.get(mailId) ?? null),
    claimMail: ({ limit, now, leaseUntil }) =>
      enqueue(() => {
        const due = allMails().filter(
          ({ mail }) => (mail.state === 'queued' || mail.state === 'retrying') && mail.runAt <= now,
        );
        return due
          .sort(byUrgency)
          .slice(0, limit)
          .map(({ mail, tables }) => {
            const claimed = { ...mail, state: 'claimed' as const };
            tables.mails.set(mail.id, claimed);
            leases.set(mail.id, leaseUntil);
            return claimed;
          });
      }),
    reclaimMail: (now) =>
      enqueue(() =>
        allMails().flatMap(({ mail, tables }) => {
          if (mail.state === 'unknown-outcome') return mail.runAt <= now ? [mail] : [];
          if ((leases.get(mail.id) ?? now) >= now) return [];
          if (mail.state === 'claimed') tables.mails.set(mail.id, { ...mail, state: 'queued' });
          return mail.state === 'sending' ? [mail] : [];
        }),
      ),
    purge: (old) =>
      enqueue(() => {
        let deleted = 0;
        for (const { tables, feed } of firms.values())
          deleted += purgeTables(tables, old) + feed.purge(old.eventsBefore);
        return deleted;
      }),
    onFeed(firmId, wake) {
      if (firmId !== null) return stateOf(firmId).feed.subscribe(wake);
      // A new function, so that a listener that subscribes twice is called twice.
      const own = (): void => wake();
      listenersOfAnyFirm.add(own);
      return () => listenersOfAnyFirm.delete(own);
    },
    save: () => enqueue(() => saveFirms(firms, leases)),
    close: async () => undefined,
  };
}

/** Single sends before bulk sends, then the oldest first. */
function byUrgency({ mail: a }: { mail: MailRecord }, { mail: b }: { mail: MailRecord }): number {
  const rank = Number(a.bulkSendId !== null) - Number(b.bulkSendId !== null);
  return rank === 0 ? (a.runAt < b.runAt ? -1 : 1) : rank;
}
