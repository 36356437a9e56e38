import type { Permission } from '@foyer/contract';
import {
  createKeyedTokens,
  createPortal,
  createRandomIds,
  systemClock,
  type CallerAddress,
  type Identify,
  type OutgoingMail,
  type PasswordHasher,
  type Portal,
} from '@foyer/portal';
import { createMemoryStore } from '@foyer/portal/store';
import type { HostSessions, HostUser } from './host-sessions.ts';

/** A portal of a host app, and the mails that it sent. */
export interface HostPortal {
  portal: Portal;
  mails: readonly OutgoingMail[];
}

const MANAGER_PERMISSIONS: Permission[] = [
  'clients.write',
  'clients.export',
  'invitations.send',
  'invitations.revoke',
  'staff.assign',
  'plan.change',
];

const permissionsOf = ({ isManager }: HostUser): Permission[] => (isManager ? MANAGER_PERMISSIONS : []);

/**
 * Identifies the viewer by the session cookie of the host. Browsers send cookies with cross-site requests too (CSRF), so requests that
 * change something must be same-origin.
 */
export const identifyBySession =
  (sessions: HostSessions): Identify =>
  async (request) => {
    const user = sessions.userOf(request.headers);
    const site = request.headers.get('sec-fetch-site') ?? 'same-origin';
    if (user === null || (request.method !== 'GET' && site !== 'same-origin')) return null;
    const { id, name, email, firm } = user;
    return {
      firmId: firm,
      viewer: {
        id,
        name,
        email,
        role: user.isManager ? 'Manager' : 'Reader',
        permissions: permissionsOf(user),
      },
    };
  };

/** Creates a portal for one firm. A real host app passes a database store, a mail relay and a slow password hash. */
export async function createHostPortal({
  sessions,
  origin,
  secret,
  passwords,
  callerAddress,
}: {
  sessions: HostSessions;
  origin: string;
  secret: Uint8Array<ArrayBuffer>;
  passwords: PasswordHasher;
  callerAddress: CallerAddress;
}): Promise<HostPortal> {
  const store = createMemoryStore();
  await store.insertFirm({
    id: 'fi_host',
    name: 'The Host & Co',
    timeZone: 'Australia/Sydney',
    locale: 'en-AU',
    mailFrom: 'portal@host.example',
    postalAddress: null,
    policy: {
      activationDays: 30,
      resendCooldownSeconds: 60,
      autoInviteRoles: ['guest'],
      reminderDays: [],
      bulkLimit: 5_000,
      passwordMinLength: 15,
      linkRenewal: 'ask-firm',
      afterActivationUrl: `${origin}/welcome`,
    },
  });
  const mails: OutgoingMail[] = [];
  const portal = createPortal({
    store,
    passwords,
    callerAddress,
    identify: identifyBySession(sessions),
    clock: systemClock,
    ids: createRandomIds(),
    tokens: createKeyedTokens({ kid: 'k1', secret }),
    isCommonPassword: () => false,
    links: { activation: (token) => `${origin}/activate/${token}`, signIn: () => `${origin}/sign-in` },
    mailer: {
      async send(mail) {
        mails.push(mail);
        return { state: 'sent' };
      },
    },
  });
  return { portal, mails };
}
