import type { LookupMail } from '@foyer/portal';

const TIMEOUT_MS = 10_000;

/**
 * Queries the relay's log whether a mail was accepted: 200 means yes, 404 no. Any other status throws, and the query is retried.
 * @param template a URL with `{messageId}`
 */
export const createHttpLookUp =
  (
    template: string,
    request: (address: string, init: RequestInit) => Promise<Response> = fetch,
  ): LookupMail =>
  async (messageId) => {
    const response = await request(template.replace('{messageId}', encodeURIComponent(messageId)), {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    if (response.status === 200) return 'sent';
    if (response.status === 404) return 'unknown';
    throw new Error(`FOYER_LOOKUP_URL responded with ${response.status}`);
  };
