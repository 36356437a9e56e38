import type { Client, Invitation, Member, Permission, Session, StaffRef } from '@foyer/sdk';
import type { Contact, Customer, Me } from './crm-api.ts';

/** Links of the CRM are valid for two weeks. */
const LINK_DAYS = 14;

export const toTime = (seconds: number): string => new Date(seconds * 1_000).toISOString();
const toTimeOrNull = (seconds: number | null): string | null => (seconds === null ? null : toTime(seconds));

// The CRM does not store who sent a mail.
const OFFICE: StaffRef = { id: 'office', name: 'The office' };

export function toClient(customer: Customer): Client {
  const id = String(customer.customer_no);
  const owners = customer.contacts.filter(({ main }) => main).length;
  return {
    id,
    externalId: id,
    kind: owners === 0 ? 'entity' : owners === 1 ? 'individual' : 'group',
    name: customer.title,
    plan: customer.tier === 'PREMIUM' ? 'pro' : 'starter',
    assignedStaff: [],
    members: customer.contacts.map((contact) => toMember(id, contact)),
    preliminaryData: { assets: customer.assets },
    hidden: false,
    createdAt: toTime(customer.opened),
    version: customer.rev,
  };
}

export function toMember(clientId: string, { contact_no, first, last, mail, main, portal }: Contact): Member {
  const id = String(contact_no);
  const email = mail?.toLowerCase() ?? '';
  const account = {
    id,
    email,
    status: portal.state === 'LIVE' ? 'active' : 'none',
    activatedAt: toTimeOrNull(portal.live_since),
    lastLoginAt: toTimeOrNull(portal.last_seen),
  } as const;
  return {
    id,
    externalId: null,
    clientId,
    role: main ? 'owner' : 'guest',
    name: { given: first, family: last },
    email: mail,
    locale: 'en-AU',
    account: portal.state === 'NONE' ? null : account,
    invitation: portal.mailed === null ? null : toInvitation(id, portal.mailed, portal),
  };
}

const toInvitation = (
  memberId: string,
  mailed: number,
  { state, times_mailed }: Contact['portal'],
): Invitation => ({
  id: `mail-${memberId}`,
  memberId,
  status: state === 'LIVE' ? 'accepted' : 'open',
  sentAt: toTime(mailed),
  expiresAt: toTime(mailed + LINK_DAYS * 86_400),
  sendCount: times_mailed,
  sentBy: OFFICE,
  form: null,
  message: null,
  automatic: false,
  revokedAt: null,
  revokedReason: null,
  delivery: { status: 'sent', at: toTime(mailed), reason: null },
  nextReminderAt: null,
});

const PERMISSIONS: Record<string, Permission> = { MAIL: 'invitations.send' };

export const toSession = ({ user_no, full_name, mail, rights, office, now }: Me): Session => ({
  viewer: {
    id: String(user_no),
    name: full_name,
    email: mail,
    role: 'staff',
    permissions: rights.flatMap((right) => PERMISSIONS[right] ?? []),
  },
  firm: { id: String(office.no), name: office.title, timeZone: 'Australia/Sydney', locale: 'en-AU' },
  policy: {
    activationDays: LINK_DAYS,
    resendCooldownSeconds: 60,
    autoInviteRoles: [],
    reminderDays: [],
    bulkLimit: 0,
    passwordMinLength: 15,
    linkRenewal: 'ask-firm',
    afterActivationUrl: null,
  },
  serverTime: toTime(now),
});
