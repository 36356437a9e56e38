import { randomBytes } from 'node:crypto';
import { DAY, hashToken, parseAddress, toTimestamp } from '@foyer/contract/rules';
import type { FirmRecord, PortalStore } from '@foyer/portal/store';
import { isPermission, permissionsOf, ROLES } from '../auth/roles.ts';
import type { StaffAccounts } from '../auth/staff-accounts.ts';
import type { Command } from './read-command.ts';

/** A command cannot be executed; the message is for the user of the command line. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

type CommandOf<Name extends Command['name']> = Extract<Command, { name: Name }>;

/** The policy of a new firm. */
const DEFAULT_POLICY: FirmRecord['policy'] = {
  activationDays: 30,
  resendCooldownSeconds: 60,
  autoInviteRoles: ['guest'],
  reminderDays: [],
  bulkLimit: 50_000,
  passwordMinLength: 15,
  linkRenewal: 'ask-firm',
  afterActivationUrl: null,
};

/**
 * Creates a firm.
 * @returns its id
 * @throws CommandError
 */
export async function createFirm(
  store: PortalStore,
  { firm, reminderDays }: CommandOf<'create-firm'>,
): Promise<string> {
  const id = `fi_${randomBytes(8).toString('hex')}`;
  await store.insertFirm({
    ...firm,
    mailFrom: canonicalAddress(firm.mailFrom),
    id,
    policy: { ...DEFAULT_POLICY, reminderDays },
  });
  return id;
}

/**
 * Creates a staff member with an initial password.
 * @returns the id and the password
 * @throws CommandError
 */
export async function createStaff(
  store: PortalStore,
  accounts: StaffAccounts,
  { staff: { firmId, name, email, role } }: CommandOf<'create-staff'>,
): Promise<{ id: string; password: string }> {
  const permissions = permissionsOf(role);
  if (permissions === null)
    throw new CommandError(`Unknown role ${role}. The roles are ${ROLES.join(', ')}.`);
  const address = canonicalAddress(email);
  if ((await store.reads(firmId).firm()) === null) throw new CommandError(`Unknown firm ${firmId}.`);
  if (await findStaff(store, firmId, address))
    throw new CommandError(`${address} is already a staff member.`);
  const id = `st_${randomBytes(8).toString('hex')}`;
  const password = randomBytes(15).toString('base64url');
  await store.transaction(firmId, (tx) => tx.insertStaff({ id, name, email: address, role, permissions }));
  await accounts.setPassword(firmId, id, password);
  return { id, password };
}

/**
 * Creates an access token with which a program acts for a staff member.
 * @returns the token, which cannot be read again
 * @throws CommandError
 */
export async function createToken(
  store: PortalStore,
  { token: { firmId, email, scopes, days } }: CommandOf<'create-token'>,
  now: number,
): Promise<string> {
  const person = await findStaff(store, firmId, canonicalAddress(email));
  if (person === undefined) throw new CommandError(`No staff member of ${firmId} has the address ${email}.`);
  const unknown = scopes?.find((scope) => !isPermission(scope));
  if (unknown !== undefined) throw new CommandError(`Unknown permission ${unknown}.`);
  const token = `fy_${randomBytes(32).toString('base64url')}`;
  const tokenHash = await hashToken(token);
  await store.transaction(firmId, (tx) =>
    tx.insertAccessToken({
      tokenHash,
      staffId: person.id,
      scopes: scopes?.filter(isPermission) ?? null,
      expiresAt: toTimestamp(now + days * DAY),
    }),
  );
  return token;
}

const findStaff = async (store: PortalStore, firmId: string, address: string) =>
  (await store.reads(firmId).staff()).find(({ email }) => email === address);

function canonicalAddress(email: string): string {
  const address = parseAddress(email);
  if (!address.ok) throw new CommandError(`${email} is not a valid email address.`);
  return address.canonical;
}
