/** Somebody who is signed in to the host, as the host knows them. */
export interface HostUser {
  id: string;
  name: string;
  email: string;
  firm: string;
  isManager: boolean;
}

/** The sessions of a host: whatever it had before Foyer came. */
export interface HostSessions {
  /** @returns the cookie */
  signIn(user: HostUser): string;
  /** Whose session the cookies of a request name. */
  userOf(headers: Headers): HostUser | null;
}

const NAME = 'host_session';

export function createHostSessions(): HostSessions {
  const users = new Map<string, HostUser>();
  return {
    signIn(user) {
      const id = crypto.randomUUID();
      users.set(id, user);
      return `${NAME}=${id}`;
    },
    userOf(headers) {
      const id = new RegExp(`(?:^|; )${NAME}=([^;]+)`).exec(headers.get('cookie') ?? '')?.[1];
      return users.get(id ?? '') ?? null;
    },
  };
}
