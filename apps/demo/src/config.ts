/** What the host's own backend tells its page: where the portal is, and the token of whoever is signed in. */
export interface DemoConfig {
  /** '' when the portal is on this origin. */
  baseUrl: string;
  token: string;
  /** The development inbox, if there is one. */
  inboxUrl: string | null;
}

const isConfig = (value: unknown): value is { baseUrl: string; token: string; inboxUrl?: string } =>
  typeof value === 'object' && value !== null && 'baseUrl' in value && typeof value.baseUrl === 'string' && 'token' in value && typeof value.token === 'string';

/** @throws Error when the host's backend gives no configuration */
export async function loadConfig(): Promise<DemoConfig> {
  const response = await fetch('/config.json');
  const config: unknown = response.ok ? await response.json() : null;
  if (!isConfig(config)) throw new Error(`The page's own server gave no configuration (${response.status})`);
  return { baseUrl: config.baseUrl || location.origin, token: config.token, inboxUrl: config.inboxUrl ?? `${config.baseUrl}/inbox` };
}
