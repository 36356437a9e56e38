// Responses of the services behind the components, so that each shows the same ten people. Served by request interception, so that they are not counted.

const people = Array.from({ length: 10 }, (_, i) => ({
  id: `user_${i + 1}`,
  given: ['Ann', 'Tom', 'Priya', 'Amelia', 'Noor', 'Kofi', 'Mei', 'Lena', 'Ivo', 'Ruth'][i] ?? '',
  email: `person${i + 1}@people.example`,
}));
const at = '2026-10-14T11:20:00.000Z';

/** @typedef {(request: Request) => Promise<Response | undefined>} Answer undefined: not its business */

/** @param {(url: URL) => unknown} say @returns {Answer} */
const asJson =
  (say) =>
  async ({ url }) => {
    const body = say(new URL(url));
    return body === undefined ? undefined : Response.json(body);
  };

/** @param {URL} url */
const workos = (url) => {
  if (url.hostname !== 'api.workos.com') return undefined;
  if (url.pathname.endsWith('/members')) {
    return {
      data: people.map(({ id, given, email }) => ({
        id,
        email,
        emailVerified: true,
        profilePictureUrl: null,
        firstName: given,
        lastName: 'Smith',
        createdAt: at,
        lastActivityAt: at,
        status: 'Active',
        actions: ['edit-role', 'revoke-membership'],
        roles: [{ name: 'Member', slug: 'member' }],
      })),
      list_metadata: { before: null, after: null },
    };
  }
  if (/roles(-and-config)?$/.test(url.pathname)) {
    const roles = [{ name: 'Member', slug: 'member', default: true }];
    return url.pathname.endsWith('roles') ? roles : { roles, multipleRolesEnabled: false };
  }
  return {};
};

const organization = {
  id: 'org_1',
  name: 'Lindqvist',
  slug: 'lindqvist',
  createdAt: at,
  metadata: null,
  logo: null,
  invitations: [],
  members: people.map(({ id, given, email }) => ({
    id: `member_${id}`,
    organizationId: 'org_1',
    userId: id,
    role: id === 'user_1' ? 'owner' : 'member',
    createdAt: at,
    user: { id, name: given, email, image: null },
  })),
};
const session = {
  session: {
    id: 's_1',
    userId: 'user_1',
    activeOrganizationId: 'org_1',
    expiresAt: '2100-01-01T00:00:00.000Z',
    token: 'token',
    createdAt: at,
    updatedAt: at,
  },
  user: {
    id: 'user_1',
    name: 'Ann',
    email: 'person1@people.example',
    emailVerified: true,
    image: null,
    createdAt: at,
    updatedAt: at,
  },
};

/** @param {URL} url */
const betterAuth = (url) => {
  if (!url.pathname.startsWith('/api/auth/')) return undefined;
  if (url.pathname.endsWith('/get-session')) return session;
  if (url.pathname.endsWith('/organization/list')) return [organization];
  if (url.pathname.endsWith('/list-members'))
    return { members: organization.members, total: organization.members.length };
  if (url.pathname.endsWith('/has-permission')) return { success: true, error: null };
  return url.pathname.includes('/organization/') ? organization : {};
};

/** @type {Record<string, Answer>} */
export const services = { workos: asJson(workos), 'better-auth-ui': asJson(betterAuth) };

/** The person whose row must appear. */
export const awaited = people[3]?.email ?? '';
