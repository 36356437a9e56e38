/** What the host's own backend tells its page: where the portal is, and the token of whoever is signed in. */
export interface DemoConfig {
  /** '' when the portal is on this origin. */
  baseUrl: string;
  token: string;
  /** The development inbox, if there is one. */
  inboxUrl: string | null;
  /** Where a form ends the session; null when the page was let in without one. */
  signOutUrl: string | null;
}

interface Wire {
  baseUrl: string;
  token: string;
  inboxUrl?: string | null;
  signOut?: string;
}

const isConfig = (value: unknown): value is Wire =>
  typeof value === 'object' &&
  value !== null &&
  'baseUrl' in value &&
  typeof value.baseUrl === 'string' &&
  'token' in value &&
  typeof value.token === 'string';

const isRefusal = (value: unknown): value is { signIn: string } =>
  typeof value === 'object' && value !== null && 'signIn' in value && typeof value.signIn === 'string';

/** @returns null when the browser is on its way to the sign-in page @throws Error when the host's backend gives no configuration */
export async function loadConfig(): Promise<DemoConfig | null> {
  const response = await fetch('/config.json');
  const config: unknown = response.ok || response.status === 401 ? await response.json() : null;
  if (isRefusal(config)) {
    location.assign(config.signIn);
    return null;
  }
  if (!isConfig(config)) throw new Error(`The page's own server gave no configuration (${response.status})`);
  const { baseUrl, token, inboxUrl = `${baseUrl}/inbox`, signOut = null } = config;
  return { baseUrl: baseUrl || location.origin, token, inboxUrl, signOutUrl: signOut };
}
