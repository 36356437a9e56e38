import type { ClientSession, FormRef, LoginInput, Member } from '@foyer/contract';
import { DAY, hashToken, parseAddress, toTimestamp } from '@foyer/contract/rules';
import { Problem } from '../http/problem.ts';
import type { FirmTransaction, PortalStore } from '../store/portal-store.ts';
import { publishChange } from './publish-change.ts';
import { isFormOpen, COMPLETION_RETENTION } from './complete-form.ts';
import type { PublicContext } from './context.ts';
import { appendTimelineForAccount } from './append-timeline.ts';

const SESSION_DAYS = 14;
// Verified when there is no such account, so that the response takes as long.
const PLACEHOLDER_PASSWORD = 'nobody has this password';

/**
 * Signs a member in and records the login.
 * @throws Problem `unauthenticated`, the same for an unknown address, a wrong password and a closed account
 */
export async function signIn(
  store: PortalStore,
  { now, ports }: PublicContext,
  input: LoginInput,
): Promise<ClientSession> {
  const address = parseAddress(input.email);
  const reads = store.reads(input.firmId);
  const credentials = address.ok ? await reads.credentials(address.canonical) : null;
  const hash = credentials?.account.status === 'active' ? credentials.passwordHash : null;
  const matches = await ports.passwords.verify(
    hash ?? (await placeholderHash(ports.passwords)),
    input.password.normalize('NFC'),
  );
  if (credentials === null || hash === null || !matches) throw refusal();

  const token = ports.ids.secret();
  const tokenHash = await hashToken(token);
  const lastLoginAt = toTimestamp(now);
  const expiresAt = toTimestamp(now + SESSION_DAYS * DAY);
  const accountId = credentials.account.id;
  const clients = await store.transaction(input.firmId, async (tx) => {
    const clientsOfAccount = await tx.clientsOfAccount(accountId);
    // Read again: the account may have been disabled or changed while the password was verified.
    const current = await tx.credentials(credentials.account.email);
    if (current?.account.status !== 'active' || current.passwordHash !== hash) throw refusal();
    await tx.saveAccount({ ...current, account: { ...current.account, lastLoginAt } });
    await tx.insertClientSession({ tokenHash, accountId, createdAt: lastLoginAt, expiresAt });
    await appendTimelineForAccount(
      tx,
      accountId,
      clientsOfAccount,
      { now, by: { kind: 'member' } },
      { type: 'signed-in' },
    );
    for (const client of clientsOfAccount) await publishChange(tx, client.id, 'member.changed', now);
    return Promise.all(
      clientsOfAccount.map(async ({ id, name, members }) => ({
        id,
        name,
        form: await openForm(
          tx,
          members.find((member) => member.account?.id === accountId),
        ),
      })),
    );
  });
  return {
    token,
    expiresAt,
    account: {
      id: accountId,
      email: credentials.account.email,
      displayName: credentials.displayName,
      lastLoginAt,
    },
    clients,
  };
}

/** Returns the form of a member's invitation until it is completed. */
async function openForm(
  tx: Pick<FirmTransaction, 'timeline'>,
  member: Member | undefined,
): Promise<FormRef | null> {
  const form = member?.invitation?.form ?? null;
  return form !== null &&
    member !== undefined &&
    isFormOpen(await tx.timeline(member.id, COMPLETION_RETENTION), form)
    ? form
    : null;
}

const refusal = (): Problem =>
  new Problem('unauthenticated', { detail: 'The address or the password is wrong' });

const placeholderHashes = new WeakMap<object, Promise<string>>();

function placeholderHash(hasher: PublicContext['ports']['passwords']): Promise<string> {
  const known = placeholderHashes.get(hasher) ?? hasher.hash(PLACEHOLDER_PASSWORD);
  placeholderHashes.set(hasher, known);
  return known;
}
