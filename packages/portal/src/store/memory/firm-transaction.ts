import { DAY } from '@foyer/contract/rules';
import type { FirmTransaction } from '../portal-store.ts';
import type { InvitationRecord, MailRecord, MemberRecord, NewEvent } from '../records.ts';
import { AddressTakenError, VersionConflictError } from '../store-errors.ts';
import type { Feed } from './feed.ts';
import { createFirmReads } from './firm-reads.ts';
import { outcomeKey, type FirmTables, type StoredOutcome } from './firm-tables.ts';
import type { Table } from './table.ts';

/** Creates a transaction over one firm's overlaid tables. Events are collected in `events` until the commit. */
export function createFirmTransaction(
  tables: FirmTables,
  feed: Pick<Feed, 'cursor' | 'read'>,
  events: NewEvent[],
): FirmTransaction {
  const reads = createFirmReads(tables, feed);
  const push = (table: Table<readonly string[]>, key: string, id: string): void => {
    const ids = table.get(key) ?? [];
    if (!ids.includes(id)) table.set(key, [...ids, id]);
  };
  const endSessions = (accountId: string): void => {
    for (const session of tables.sessions.values())
      if (session.accountId === accountId) tables.sessions.delete(session.tokenHash);
  };
  const leaveAccount = ({ id, accountId }: MemberRecord): void => {
    if (accountId === null) return;
    const left = (tables.memberIdsByAccount.get(accountId) ?? []).filter((other) => other !== id);
    tables.memberIdsByAccount.set(accountId, left);
    if (left.length > 0) return;
    endSessions(accountId);
    const email = tables.accounts.get(accountId)?.account.email ?? '';
    tables.accountIdByEmail.delete(email);
    tables.suppressions.delete(email);
    tables.accounts.delete(accountId);
  };
  const saveInvitation = (invitation: InvitationRecord): void => {
    tables.invitations.set(invitation.id, invitation);
    tables.latestInvitationByMember.set(invitation.memberId, invitation.id);
  };
  const saveMail = (mail: MailRecord): void => {
    if (tables.mails.get(mail.id) !== undefined) tables.mails.set(mail.id, mail);
  };
  const saveOutcome = (outcome: StoredOutcome): void =>
    tables.outcomes.set(outcomeKey(outcome.bulkSendId, outcome.memberId), outcome);
  const settleOutcome = (
    bulkSendId: string,
    memberId: string,
    settled: Pick<StoredOutcome, 'result' | 'reason' | 'at'>,
  ): void => {
    const outcome = tables.outcomes.get(outcomeKey(bulkSendId, memberId));
    if (outcome?.result === 'pending') saveOutcome({ ...outcome, ...settled });
  };
  return {
    ...reads,
    // Transactions run one at a time, so there is nothing to lock.
    lockClient: reads.client,
    async insertClient(client) {
      tables.clients.set(client.id, client);
    },
    async updateClient(client, expectedVersion) {
      const stored = tables.clients.get(client.id);
      if (stored?.version !== expectedVersion)
        throw new VersionConflictError(
          `${client.id} is at ${String(stored?.version)}, not at ${expectedVersion}`,
        );
      tables.clients.set(client.id, client);
    },
    async updateClients(clients) {
      for (const client of clients) tables.clients.set(client.id, client);
    },
    async incrementVersions(clientIds) {
      for (const id of clientIds) {
        const client = tables.clients.get(id);
        if (client !== undefined) tables.clients.set(id, { ...client, version: client.version + 1 });
      }
    },
    async insertMember(member) {
      if (member.accountId !== null) {
        const others = (tables.memberIdsByAccount.get(member.accountId) ?? []).map((id) =>
          tables.members.get(id),
        );
        if (member.role === 'owner' && others.some((other) => other?.role === 'owner'))
          throw new AddressTakenError(member.accountId);
        push(tables.memberIdsByAccount, member.accountId, member.id);
      }
      push(tables.memberIdsByClient, member.clientId, member.id);
      tables.members.set(member.id, member);
    },
    async updateMember(member) {
      const before = tables.members.get(member.id);
      if (before === undefined) return;
      const others = (tables.memberIdsByAccount.get(member.accountId ?? '') ?? []).map((id) =>
        tables.members.get(id),
      );
      if (
        member.role === 'owner' &&
        others.some((other) => other?.role === 'owner' && other.id !== member.id)
      )
        throw new AddressTakenError(member.id);
      tables.members.set(member.id, member);
      if (before.accountId === member.accountId) return;
      if (member.accountId !== null) push(tables.memberIdsByAccount, member.accountId, member.id);
      leaveAccount(before);
    },
    async removeMember(memberId) {
      const member = tables.members.get(memberId);
      if (member === undefined) return;
      tables.members.delete(memberId);
      tables.memberIdsByClient.set(
        member.clientId,
        (tables.memberIdsByClient.get(member.clientId) ?? []).filter((id) => id !== memberId),
      );
      for (const { id, memberId: owner } of tables.invitations.values())
        if (owner === memberId) tables.invitations.delete(id);
      for (const { tokenHash, memberId: owner } of tables.links.values())
        if (owner === memberId) tables.links.delete(tokenHash);
      for (const { id, memberId: owner } of tables.mails.values())
        if (owner === memberId) tables.mails.delete(id);
      for (const outcome of tables.outcomes.values()) {
        if (outcome.memberId !== memberId) continue;
        const ended = outcome.result === 'pending' ? { result: 'skipped' as const, reason: 'removed' } : {};
        saveOutcome({ ...outcome, name: { given: '', family: '' }, email: null, ...ended });
      }
      tables.latestInvitationByMember.delete(memberId);
      tables.histories.delete(memberId);
      leaveAccount(member);
    },
    async ensureAccount(email, newId) {
      const found = tables.accounts.get(tables.accountIdByEmail.get(email) ?? '');
      if (found !== undefined) return found;
      const account = { id: newId, email, status: 'none', activatedAt: null, lastLoginAt: null } as const;
      const made = { account, displayName: '', passwordHash: null };
      tables.accounts.set(newId, made);
      tables.accountIdByEmail.set(email, newId);
      return made;
    },
    async saveAccount(credentials) {
      tables.accounts.set(credentials.account.id, credentials);
    },
    async suppress(email, suppression) {
      if (tables.accountIdByEmail.get(email) !== undefined) tables.suppressions.set(email, suppression);
    },
    async liftSuppression(email) {
      tables.suppressions.delete(email);
    },
    saveInvitation: async (invitation) => saveInvitation(invitation),
    async saveInvitations(invitations) {
      for (const invitation of invitations) saveInvitation(invitation);
    },
    async saveDeliveries(invitations) {
      for (const { id, delivery, nextReminderAt } of invitations) {
        const known = tables.invitations.get(id);
        if (known !== undefined) tables.invitations.set(id, { ...known, delivery, nextReminderAt });
      }
    },
    async insertLink(link) {
      tables.links.set(link.tokenHash, link);
    },
    async insertMail(mail) {
      tables.mails.set(mail.id, mail);
    },
    async saveMails(mails) {
      for (const mail of mails) saveMail(mail);
    },
    async insertSends(sends) {
      for (const { invitation, link, mail } of sends) {
        saveInvitation(invitation);
        tables.links.set(link.tokenHash, link);
        tables.mails.set(mail.id, mail);
      }
    },
    async cancelMails(invitationId, { reason, at }) {
      for (const mail of tables.mails.values()) {
        if (mail.invitationId !== invitationId || !isCancellable(mail)) continue;
        tables.mails.set(mail.id, { ...mail, state: 'cancelled' });
        for (const outcome of tables.outcomes.values()) {
          if (outcome.mailId === mail.id && outcome.result === 'pending')
            saveOutcome({ ...outcome, result: 'skipped', reason, at });
        }
      }
    },
    async insertClientSession(session) {
      tables.sessions.set(session.tokenHash, session);
    },
    async endClientSessions(accountId) {
      endSessions(accountId);
    },
    async appendTimeline(records) {
      for (const { memberId, entry } of records)
        tables.histories.set(memberId, [...(tables.histories.get(memberId) ?? []), entry]);
    },
    async appendEvents(news) {
      events.push(...news);
    },
    lockBulkSend: reads.bulkSend,
    async saveBulkSend(bulkSend) {
      tables.bulkSends.set(bulkSend.id, bulkSend);
    },
    async saveOutcomes(bulkSendId, outcomes) {
      let lastPosition = 0;
      for (const { position } of tables.outcomes.values()) lastPosition = Math.max(lastPosition, position);
      for (const outcome of outcomes) {
        const position =
          tables.outcomes.get(outcomeKey(bulkSendId, outcome.memberId))?.position ?? (lastPosition += 1);
        saveOutcome({ ...outcome, bulkSendId, position });
      }
    },
    async completeOutcomes(outcomes) {
      for (const { bulkSendId, memberId, ...settled } of outcomes)
        settleOutcome(bulkSendId, memberId, settled);
    },
    async unqueuedOutcomes(bulkSendId, limit) {
      const isIdle = ({ result, mailId }: StoredOutcome): boolean =>
        result === 'pending' && (mailId === null || tables.mails.get(mailId)?.state === 'cancelled');
      const idle = [...tables.outcomes.values()].filter(
        (outcome) => outcome.bulkSendId === bulkSendId && isIdle(outcome),
      );
      return idle
        .sort((a, b) => a.position - b.position)
        .slice(0, limit)
        .map((stored) => {
          const { bulkSendId: _bulkSendId, position: _position, ...outcome } = stored;
          return outcome;
        });
    },
    async retryFailedOutcomes(bulkSendId) {
      const failed = [...tables.outcomes.values()].filter(
        (outcome) => outcome.bulkSendId === bulkSendId && outcome.result === 'failed',
      );
      for (const outcome of failed)
        saveOutcome({ ...outcome, result: 'pending', reason: null, at: null, mailId: null });
      return failed.length;
    },
    async cancelBulkMails(bulkSendId) {
      for (const mail of tables.mails.values())
        if (mail.bulkSendId === bulkSendId && isCancellable(mail))
          tables.mails.set(mail.id, { ...mail, state: 'cancelled' });
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

const isCancellable = ({ state }: MailRecord): boolean =>
  state === 'queued' || state === 'claimed' || state === 'retrying';

const idempotencyKeyOf = ({
  viewerId,
  operation,
  key,
}: {
  viewerId: string;
  operation: string;
  key: string;
}): string => `${viewerId}\n${operation}\n${key}`;
