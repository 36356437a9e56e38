/** A user of the host app. */
export interface HostUser {
  id: string;
  name: string;
  email: string;
  firm: string;
  isManager: boolean;
}

/** The existing sessions of a host app. */
export interface HostSessions {
  /** @returns the session cookie */
  signIn(user: HostUser): string;
  /** Returns the user of a session cookie, or null. */
  userOf(headers: Headers): HostUser | null;
}

const COOKIE_NAME = 'host_session';

export function createHostSessions(): HostSessions {
  const users = new Map<string, HostUser>();
  return {
    signIn(user) {
      const id = crypto.randomUUID();
      users.set(id, user);
      return `${COOKIE_NAME}=${id}`;
    },
    userOf(headers) {
      const id = new RegExp(`(?:^|; )${COOKIE_NAME}=([^;]+)`).exec(headers.get('cookie') ?? '')?.[1];
      return users.get(id ?? '') ?? null;
    },
  };
}
