import type { Account, Client, Delivery, Form, Invitation, Member, Viewer } from '@foyer/contract';
import { DAY, expiryOf, hashToken, parseAddress, SECOND, toTimestamp } from '@foyer/contract/rules';
import type { MailResult, TokenSource } from '@foyer/portal';
import type { FirmRecord, FirmTransaction, PortalStore } from '@foyer/portal/store';
import type { Fault } from '../faults.ts';
import type { LazyClients } from '../lazy-clients.ts';

/** A member in a scenario. Omitted fields have the values of a member that was just added. */
export interface PersonSeed {
  /** The suffix of the ids: `tom` for `mb_tom`, `ac_tom` and `iv_tom`. */
  key: string;
  /** @default null */
  externalId?: string;
  given: string;
  family: string;
  role?: Member['role'];
  email?: string | null;
  account?: Partial<Pick<Account, 'status' | 'activatedAt' | 'lastLoginAt'>>;
  invitation?: InvitationSeed;
}

/** An invitation in a scenario. */
export interface InvitationSeed extends Partial<
  Pick<
    Invitation,
    'status' | 'sendCount' | 'message' | 'automatic' | 'revokedAt' | 'revokedReason' | 'nextReminderAt'
  >
> {
  /** RFC 3339. */
  sentAt: string;
  /**
   * Id of the staff member who sent it.
   * @default the first staff member
   */
  sentBy?: string;
  formId?: string;
  delivery?: Pick<Delivery, 'status'> & Partial<Delivery>;
  /** When the mail, still in the outbox, is tried again, RFC 3339. */
  nextTryAt?: string;
}

/** A client in a scenario. Omitted fields have the values of a client that was just added. */
export interface ClientSeed
  extends
    Pick<Client, 'kind' | 'name'>,
    Partial<Pick<Client, 'externalId' | 'plan' | 'preliminaryData' | 'hidden' | 'createdAt'>> {
  /** The suffix of the id: `okafor` for `cl_okafor`. */
  key: string;
  /**
   * Ids of the assigned staff.
   * @default the first staff member
   */
  staff?: string[];
  members: PersonSeed[];
}

/** A scenario: a firm with its staff, forms and clients. */
export interface FirmSeed {
  firm: FirmRecord;
  /** The first one is the viewer. */
  staff: readonly [Viewer, ...Viewer[]];
  forms: readonly Form[];
  clients: readonly ClientSeed[];
  /** More clients, each stored only when it is first modified. */
  lazyClients?: LazyClients;
  /** A fault of every operation, active from the start. */
  fault?: Fault;
  /** The result of mailing an address; undefined means that the relay accepts the mail. */
  relay?: (address: string) => MailResult | undefined;
}

/**
 * Returns the time some days and hours before `now`, RFC 3339.
 * @param now epoch milliseconds
 * @example
 * const sentAt = daysBefore(now, 29);
 */
export const daysBefore = (now: number, days: number, hours = 0): string =>
  toTimestamp(now - days * DAY - hours * 3_600 * SECOND);

/** Inserts a scenario into a store. */
export async function seedFirm(store: PortalStore, seed: FirmSeed, tokens: TokenSource): Promise<void> {
  await store.insertFirm(seed.firm);
  await store.transaction(seed.firm.id, async (tx) => {
    for (const person of seed.staff) await tx.insertStaff(person);
    for (const form of seed.forms) await tx.insertForm(form);
    for (const client of seed.clients) await seedClient(tx, seed, client, tokens);
  });
}

async function seedClient(
  tx: FirmTransaction,
  seed: FirmSeed,
  client: ClientSeed,
  tokens: TokenSource,
): Promise<void> {
  const { key, members, staff = [seed.staff[0].id], ...fields } = client;
  const id = `cl_${key}`;
  await tx.insertClient({
    externalId: null,
    plan: 'starter',
    preliminaryData: {},
    hidden: false,
    createdAt: '2026-10-14T11:20:00.000Z',
    ...fields,
    id,
    version: 1,
    assignedStaff: staff.map((staffId) => ({ id: staffId, name: nameOf(seed, staffId) })),
  });
  for (const person of members) await seedMember(tx, seed, id, person, tokens);
}

async function seedMember(
  tx: FirmTransaction,
  seed: FirmSeed,
  clientId: string,
  person: PersonSeed,
  tokens: TokenSource,
): Promise<void> {
  const email = person.email ?? null;
  const address = email === null ? null : parseAddress(email);
  const credentials = address?.ok ? await tx.ensureAccount(address.canonical, `ac_${person.key}`) : null;
  if (credentials !== null && person.account !== undefined) {
    await tx.saveAccount({
      ...credentials,
      displayName: person.given,
      account: { ...credentials.account, ...person.account },
    });
  }
  const memberId = `mb_${person.key}`;
  await tx.insertMember({
    id: memberId,
    externalId: person.externalId ?? null,
    clientId,
    role: person.role ?? 'owner',
    name: { given: person.given, family: person.family },
    email,
    locale: seed.firm.locale,
    accountId: credentials?.account.id ?? null,
  });
  if (person.invitation === undefined) return;
  const { sentAt, sentBy = seed.staff[0].id, formId, delivery, nextTryAt, ...fields } = person.invitation;
  const form = seed.forms.find((candidate) => candidate.id === formId);
  const invitation: Invitation = {
    status: 'open',
    sendCount: 1,
    message: null,
    automatic: false,
    revokedAt: null,
    revokedReason: null,
    nextReminderAt: null,
    ...fields,
    id: `iv_${person.key}`,
    memberId,
    sentAt,
    expiresAt: toTimestamp(expiryOf(Date.parse(sentAt), seed.firm.policy)),
    sentBy: { id: sentBy, name: nameOf(seed, sentBy) },
    form: form === undefined ? null : { id: form.id, name: form.name },
    delivery: { status: 'delivered', at: sentAt, reason: null, ...delivery },
  };
  await tx.saveInvitation(invitation);
  const token = await tokens.deriveLinkToken({
    invitationId: invitation.id,
    sendCount: invitation.sendCount,
  });
  await tx.insertLink({
    firmId: seed.firm.id,
    clientId,
    memberId,
    invitationId: invitation.id,
    sendCount: invitation.sendCount,
    tokenHash: await hashToken(token),
    kid: tokens.kid,
    sentAt,
  });
  if (nextTryAt === undefined || email === null) return;
  await tx.insertMail({
    id: `ml_${person.key}`,
    firmId: seed.firm.id,
    kind: 'invitation',
    clientId,
    memberId,
    invitationId: invitation.id,
    sendCount: invitation.sendCount,
    to: email,
    draft: null,
    state: 'retrying',
    attempts: 2,
    runAt: nextTryAt,
    reason: invitation.delivery.reason,
    createdAt: sentAt,
    bulkSendId: null,
  });
}

function nameOf(seed: FirmSeed, staffId: string): string {
  const person = seed.staff.find((candidate) => candidate.id === staffId);
  if (person === undefined) throw new Error(`The scenario names ${staffId}, who is not on its staff`);
  return person.name;
}
