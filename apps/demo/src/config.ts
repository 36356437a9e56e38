/** Configuration from the host's backend: URL of the portal and token of the signed-in user. */
export interface DemoConfig {
  /** URL of the portal. */
  baseUrl: string;
  token: string;
  /** URL of the development inbox, or null. */
  inboxUrl: string | null;
  /** URL that a form posts to in order to sign out, or null if there is no session. */
  signOutUrl: string | null;
}

interface ConfigResponse {
  baseUrl: string;
  token: string;
  inboxUrl?: string | null;
  signOut?: string;
}

const isConfig = (value: unknown): value is ConfigResponse =>
  typeof value === 'object' &&
  value !== null &&
  'baseUrl' in value &&
  typeof value.baseUrl === 'string' &&
  'token' in value &&
  typeof value.token === 'string';

const isSignInRequired = (value: unknown): value is { signIn: string } =>
  typeof value === 'object' && value !== null && 'signIn' in value && typeof value.signIn === 'string';

/**
 * Loads the configuration, or redirects to the sign-in page.
 * @returns null after a redirect
 * @throws Error if the host's backend returns no configuration
 */
export async function loadConfig(): Promise<DemoConfig | null> {
  const response = await fetch('/config.json');
  const config: unknown = response.ok || response.status === 401 ? await response.json() : null;
  if (isSignInRequired(config)) {
    location.assign(config.signIn);
    return null;
  }
  if (!isConfig(config)) throw new Error(`The host's backend returned no configuration (${response.status})`);
  const { baseUrl, token, inboxUrl = `${baseUrl}/inbox`, signOut = null } = config;
  return { baseUrl: baseUrl || location.origin, token, inboxUrl, signOutUrl: signOut };
}
