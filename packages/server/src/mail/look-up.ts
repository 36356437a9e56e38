import type { LookupMail } from '@foyer/portal';

const TIMEOUT_MS = 10_000;

/**
 * Asks the relay's log, or a few lines before it, whether a mail was taken: 200 says yes, 404 no; whatever else it says, it is asked again.
 * @param template an address with `{messageId}`
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
    throw new Error(`FOYER_LOOKUP_URL answered ${response.status}`);
  };
