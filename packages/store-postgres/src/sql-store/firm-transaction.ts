import type { FirmTransaction } from '@foyer/portal/store';
import type { Queries } from '../database.ts';
import { endClientSessions, ensureAccount, insertClientSession, saveAccount } from './accounts.ts';
import {
  insertClient,
  lockClientRow,
  lockClientRowsOfAccount,
  raiseVersions,
  readClient,
  readClientsOfAccount,
  updateClient,
  updateClients,
} from './clients.ts';
import {
  cancelBulkMails,
  readIdleOutcomes,
  readBulkSend,
  reopenFailed,
  saveBulkSend,
  saveOutcomes,
  settleOutcomes,
} from './bulk-sends.ts';
import { insertAccessToken, insertForm, insertStaff } from './directory.ts';
import { appendEvents } from './feed.ts';
import { createFirmReads } from './firm-reads.ts';
import { appendTimeline } from './timeline.ts';
import { claimKey, settleKey } from './idempotency.ts';
import { insertLink, insertSends, saveDeliveries, saveInvitation, saveInvitations } from './invitations.ts';
import { lockClientsPage } from './list.ts';
import { cancelMails, insertMail, saveMails } from './mail.ts';
import { insertMember, removeMember, updateMember } from './members.ts';
import { insertPreflight } from './preflights.ts';
import { liftSuppression, suppress } from './suppressions.ts';

/**
 * Creates the read and write methods of one firm inside a transaction.
 * @param onEvent called when events are appended to the feed
 */
export function createFirmTransaction(tx: Queries, firmId: string, onEvent: () => void): FirmTransaction {
  // A client read in a transaction is usually updated: locking it now prevents a version conflict.
  const lockClient = async (clientId: string) => {
    await lockClientRow(tx, firmId, clientId);
    return readClient(tx, firmId, clientId);
  };
  return {
    ...createFirmReads(tx, firmId),
    client: lockClient,
    lockClient,
    listClientsPage: (query) => lockClientsPage(tx, firmId, query),
    async clientsOfAccount(accountId) {
      await lockClientRowsOfAccount(tx, firmId, accountId);
      return readClientsOfAccount(tx, firmId, accountId);
    },
    insertClient: (client) => insertClient(tx, firmId, client),
    updateClient: (client, expectedVersion) => updateClient(tx, firmId, client, expectedVersion),
    updateClients: (clients) => updateClients(tx, firmId, clients),
    incrementVersions: (clientIds) => raiseVersions(tx, firmId, clientIds),
    insertMember: (member) => insertMember(tx, firmId, member),
    updateMember: (member) => updateMember(tx, firmId, member),
    removeMember: (memberId) => removeMember(tx, firmId, memberId),
    ensureAccount: (email, newId) => ensureAccount(tx, firmId, email, newId),
    saveAccount: (credentials) => saveAccount(tx, firmId, credentials),
    suppress: (email, suppression) => suppress(tx, firmId, email, suppression),
    liftSuppression: (email) => liftSuppression(tx, firmId, email),
    saveInvitation: (invitation) => saveInvitation(tx, firmId, invitation),
    saveInvitations: (invitations) => saveInvitations(tx, firmId, invitations),
    saveDeliveries: (invitations) => saveDeliveries(tx, firmId, invitations),
    insertLink: (link) => insertLink(tx, firmId, link),
    insertMail: (mail) => insertMail(tx, firmId, mail),
    insertSends: (sends) => insertSends(tx, firmId, sends),
    saveMails: (mails) => saveMails(tx, firmId, mails),
    cancelMails: (invitationId, why) => cancelMails(tx, firmId, invitationId, why),
    insertClientSession: (session) => insertClientSession(tx, firmId, session),
    endClientSessions: (accountId) => endClientSessions(tx, firmId, accountId),
    appendTimeline: (records) => appendTimeline(tx, firmId, records),
    async appendEvents(events) {
      if (events.length === 0) return;
      await appendEvents(tx, firmId, events);
      onEvent();
    },
    insertPreflight: (preflight) => insertPreflight(tx, firmId, preflight),
    lockBulkSend: (bulkSendId) => readBulkSend(tx, firmId, bulkSendId, true),
    saveBulkSend: (bulkSend) => saveBulkSend(tx, firmId, bulkSend),
    saveOutcomes: (bulkSendId, outcomes) => saveOutcomes(tx, firmId, bulkSendId, outcomes),
    completeOutcomes: (outcomes) => settleOutcomes(tx, firmId, outcomes),
    unqueuedOutcomes: (bulkSendId, limit) => readIdleOutcomes(tx, firmId, bulkSendId, limit),
    retryFailedOutcomes: (bulkSendId) => reopenFailed(tx, firmId, bulkSendId),
    cancelBulkMails: (bulkSendId) => cancelBulkMails(tx, firmId, bulkSendId),
    claimKey: (claim) => claimKey(tx, firmId, claim),
    completeKey: (claim, status, body) => settleKey(tx, firmId, claim, status, body),
    insertStaff: (viewer) => insertStaff(tx, firmId, viewer),
    insertForm: (form) => insertForm(tx, firmId, form),
    insertAccessToken: (token) => insertAccessToken(tx, firmId, token),
  };
}
