import type { Form, Invitation, TimelineEntry, Viewer } from '@foyer/contract';
import type {
  AccessTokenRecord,
  BulkSendRecord,
  ClientRecord,
  ClientSessionRecord,
  Credentials,
  FirmRecord,
  IdempotencyState,
  LinkRecord,
  MailRecord,
  MemberRecord,
  OutcomeRecord,
  PreflightRecord,
  Suppression,
} from '../records.ts';
import { createOverlay, createTable, type Overlay, type Table } from './table.ts';

/** An outcome with its bulk send and its position. */
export interface StoredOutcome extends OutcomeRecord {
  bulkSendId: string;
  position: number;
}

export const outcomeKey = (bulkSendId: string, memberId: string): string => `${bulkSendId}\n${memberId}`;

/** The data of one firm, without its feed. */
export interface FirmTables {
  /** Under the one key `firm`. */
  firm: Table<FirmRecord>;
  staff: Table<Viewer>;
  forms: Table<Form>;
  clients: Table<ClientRecord>;
  preflights: Table<PreflightRecord>;
  bulkSends: Table<BulkSendRecord>;
  /** By `outcomeKey`, in order of position. */
  outcomes: Table<StoredOutcome>;
  members: Table<MemberRecord>;
  accounts: Table<Credentials>;
  /** By canonical address. */
  suppressions: Table<Suppression>;
  invitations: Table<Invitation>;
  links: Table<LinkRecord>;
  mails: Table<MailRecord>;
  sessions: Table<ClientSessionRecord>;
  /** Member id → timeline entries, the oldest first. */
  timelines: Table<readonly TimelineEntry[]>;
  tokens: Table<AccessTokenRecord>;
  keys: Table<{ key: string; answer: IdempotencyState; at: string }>;
  memberIdsByClient: Table<readonly string[]>;
  memberIdsByAccount: Table<readonly string[]>;
  accountIdByEmail: Table<string>;
  latestInvitationByMember: Table<string>;
  clientIdByExternalId: Table<string>;
  memberIdByExternalId: Table<string>;
}

type Tables<Kind extends 'table' | 'overlay'> = {
  [Name in keyof FirmTables]: FirmTables[Name] extends Table<infer V>
    ? Kind extends 'table'
      ? Map<string, V>
      : Overlay<V>
    : never;
};

/** The tables of one firm as they are committed. */
export type CommittedTables = Tables<'table'>;

export const createFirmTables = (): CommittedTables => ({
  firm: createTable(),
  staff: createTable(),
  forms: createTable(),
  clients: createTable(),
  preflights: createTable(),
  bulkSends: createTable(),
  outcomes: createTable(),
  members: createTable(),
  accounts: createTable(),
  suppressions: createTable(),
  invitations: createTable(),
  links: createTable(),
  mails: createTable(),
  sessions: createTable(),
  timelines: createTable(),
  tokens: createTable(),
  keys: createTable(),
  memberIdsByClient: createTable(),
  memberIdsByAccount: createTable(),
  accountIdByEmail: createTable(),
  latestInvitationByMember: createTable(),
  clientIdByExternalId: createTable(),
  memberIdByExternalId: createTable(),
});

/** The same tables with a transaction's writes over them. */
export function overlayTables(base: FirmTables): { tables: FirmTables; merge(): void } {
  const tables: Tables<'overlay'> = {
    firm: createOverlay(base.firm),
    staff: createOverlay(base.staff),
    forms: createOverlay(base.forms),
    clients: createOverlay(base.clients),
    preflights: createOverlay(base.preflights),
    bulkSends: createOverlay(base.bulkSends),
    outcomes: createOverlay(base.outcomes),
    members: createOverlay(base.members),
    accounts: createOverlay(base.accounts),
    suppressions: createOverlay(base.suppressions),
    invitations: createOverlay(base.invitations),
    links: createOverlay(base.links),
    mails: createOverlay(base.mails),
    sessions: createOverlay(base.sessions),
    timelines: createOverlay(base.timelines),
    tokens: createOverlay(base.tokens),
    keys: createOverlay(base.keys),
    memberIdsByClient: createOverlay(base.memberIdsByClient),
    memberIdsByAccount: createOverlay(base.memberIdsByAccount),
    accountIdByEmail: createOverlay(base.accountIdByEmail),
    latestInvitationByMember: createOverlay(base.latestInvitationByMember),
    clientIdByExternalId: createOverlay(base.clientIdByExternalId),
    memberIdByExternalId: createOverlay(base.memberIdByExternalId),
  };
  return {
    tables,
    merge() {
      for (const table of Object.values(tables)) table.merge();
    },
  };
}
