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

/** A portal in a host's hands, and what it has mailed. */
export interface HostPortal {
  portal: Portal;
  mails: readonly OutgoingMail[];
}

const MANAGER: Permission[] = [
  'clients.write',
  'clients.export',
  'invitations.send',
  'invitations.revoke',
  'staff.assign',
  'plan.change',
];

const permissionsOf = ({ isManager }: HostUser): Permission[] => (isManager ? MANAGER : []);

/**
 * Who asks, by the host's own session. A cookie travels by itself, also from other sites: what changes something must come from the host's own pages.
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

/** Makes a portal for one firm of a host. A real host brings its database as a `PortalStore`, its relay as a `Mailer`, and a slow hash. */
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
