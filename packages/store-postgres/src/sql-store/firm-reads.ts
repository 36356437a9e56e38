import type { FirmReads } from '@foyer/portal/store';
import type { Queries } from '../database.ts';
import { readAddressHolder, readCredentials } from './accounts.ts';
import { countOutcomes, readBulkSend, readOutcomes } from './bulk-sends.ts';
import { readClient, readClientsNamed, readClientsOfAccount, readClientsWithExternalIds } from './clients.ts';
import { readFirm, readForms, readStaff, readViewer } from './directory.ts';
import { readFeedCursor, readFeed } from './feed.ts';
import { readTimeline } from './timeline.ts';
import { readLinks, readClientOfInvitation } from './invitations.ts';
import { countRecipients, listClientsPage } from './list.ts';
import { lastMailAt, readMail, readMails } from './mail.ts';
import { readPreflight } from './preflights.ts';
import { readPage } from './read-list.ts';
import { readSuppressions } from './suppressions.ts';

/** Creates the read methods of one firm, on a connection or inside a transaction. */
export const createFirmReads = (db: Queries, firmId: string): FirmReads => ({
  firm: () => readFirm(db, firmId),
  staff: () => readStaff(db, firmId),
  viewer: (staffId) => readViewer(db, firmId, staffId),
  forms: () => readForms(db, firmId),
  client: (clientId) => readClient(db, firmId, clientId),
  clientOfInvitation: (invitationId) => readClientOfInvitation(db, firmId, invitationId),
  timeline: (memberId, limit) => readTimeline(db, firmId, memberId, limit),
  clientsOfAccount: (accountId) => readClientsOfAccount(db, firmId, accountId),
  async listClients(query) {
    const { items, total, revision } = await readPage(db, firmId, query, null);
    return { items, total, revision };
  },
  listClientsPage: (query) => listClientsPage(db, firmId, query),
  countRecipients: (query, recipients) => countRecipients(db, firmId, query, recipients),
  clientsNamed: (names) => readClientsNamed(db, firmId, names),
  clientsWithExternalIds: (externalIds) => readClientsWithExternalIds(db, firmId, externalIds),
  preflight: (preflightId) => readPreflight(db, firmId, preflightId),
  bulkSend: (bulkSendId) => readBulkSend(db, firmId, bulkSendId, false),
  outcomeCounts: (bulkSendId) => countOutcomes(db, firmId, bulkSendId),
  outcomes: (bulkSendId, page) => readOutcomes(db, firmId, bulkSendId, page),
  addressHolder: (email) => readAddressHolder(db, firmId, email),
  credentials: (email) => readCredentials(db, firmId, email),
  mails: (mailIds) => readMails(db, firmId, mailIds),
  linksOf: (sends) => readLinks(db, firmId, sends),
  suppressions: (emails) => readSuppressions(db, firmId, emails),
  mail: (mailId) => readMail(db, firmId, mailId),
  lastMailAt: (kind, memberId) => lastMailAt(db, firmId, kind, memberId),
  feedCursor: () => readFeedCursor(db, firmId),
  readFeed: (after, limit) => readFeed(db, firmId, after, limit),
});
