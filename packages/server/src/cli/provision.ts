import { randomBytes } from 'node:crypto';
import { DAY, hashToken, parseAddress, toTimestamp } from '@foyer/contract/rules';
import type { FirmRecord, PortalStore } from '@foyer/portal/store';
import { isPermission, permissionsOf, ROLES } from '../auth/roles.ts';
import type { StaffAccounts } from '../auth/staff-accounts.ts';
import type { Command } from './read-command.ts';

/** What was asked for cannot be done, in words for whoever typed it. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

type Of<Name extends Command['name']> = Extract<Command, { name: Name }>;

/** What a firm that was just made goes by, until it says otherwise. */
const POLICY: FirmRecord['policy'] = {
  activationDays: 30,
  resendCooldownSeconds: 60,
  autoInviteRoles: ['guest'],
  reminderDays: [],
  bulkLimit: 50_000,
  passwordMinLength: 15,
  linkRenewal: 'ask-firm',
  afterActivationUrl: null,
};

/** Makes a firm. @returns its id @throws Refused */
export async function createFirm(
  store: PortalStore,
  { firm, reminderDays }: Of<'create-firm'>,
): Promise<string> {
  const id = `fi_${randomBytes(8).toString('hex')}`;
  await store.insertFirm({
    ...firm,
    mailFrom: canonical(firm.mailFrom),
    id,
    policy: { ...POLICY, reminderDays },
  });
  return id;
}

/** Makes a staff member with a password to sign in with first. @returns the id and the password @throws Refused */
export async function createStaff(
  store: PortalStore,
  accounts: StaffAccounts,
  { staff: { firmId, name, email, role } }: Of<'create-staff'>,
): Promise<{ id: string; password: string }> {
  const permissions = permissionsOf(role);
  if (permissions === null) throw new Refused(`There is no role ${role}. The roles are ${ROLES.join(', ')}.`);
  const address = canonical(email);
  if ((await store.reads(firmId).firm()) === null) throw new Refused(`There is no firm ${firmId}.`);
  if (await staffAt(store, firmId, address)) throw new Refused(`${address} is on the staff already.`);
  const id = `st_${randomBytes(8).toString('hex')}`;
  const password = randomBytes(15).toString('base64url');
  await store.transaction(firmId, (tx) => tx.insertStaff({ id, name, email: address, role, permissions }));
  await accounts.setPassword(firmId, id, password);
  return { id, password };
}

/** Makes a token for a program that works for a staff member. @returns the token, which nobody sees again @throws Refused */
export async function createToken(
  store: PortalStore,
  { token: { firmId, email, scopes, days } }: Of<'create-token'>,
  now: number,
): Promise<string> {
  const person = await staffAt(store, firmId, canonical(email));
  if (person === undefined) throw new Refused(`Nobody on the staff of ${firmId} has the address ${email}.`);
  const unknown = scopes?.find((scope) => !isPermission(scope));
  if (unknown !== undefined) throw new Refused(`There is no permission ${unknown}.`);
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

const staffAt = async (store: PortalStore, firmId: string, address: string) =>
  (await store.reads(firmId).staff()).find(({ email }) => email === address);

function canonical(email: string): string {
  const address = parseAddress(email);
  if (!address.ok) throw new Refused(`${email} is not an e-mail address that mail can be sent to.`);
  return address.canonical;
}
