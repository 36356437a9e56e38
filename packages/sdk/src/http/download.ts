import { PortalError } from '../errors.ts';
import { buildUrl } from './build-url.ts';
import { readResponse } from './read-response.ts';
import { createSend } from './send.ts';
import type { Download, Wiring } from './wiring.ts';

/** Files by HTTP. They are tried once: half a file that begins anew would not fit the half that was read. */
export function createDownload(wiring: Wiring): Download {
  const send = createSend(wiring);
  return async (source, signal) => {
    const isChosen = 'selection' in source || 'selectionToken' in source;
    const operation = isChosen ? 'clients.exportSelection' : 'clients.export';
    const query = 'filter' in source ? { ...source.filter } : {};
    const request = {
      url: buildUrl(wiring.baseUrl, operation, {}, query),
      headers: {},
      body: isChosen ? JSON.stringify(source) : null,
    };
    const response = await send(operation, request, signal).catch((cause: unknown) => {
      throw new PortalError(
        signal.aborted
          ? { kind: 'aborted', message: 'The call was aborted', cause }
          : { kind: 'network', message: 'The portal could not be reached', cause },
      );
    });
    if (response.ok && response.body && response.headers.get('content-type')?.startsWith('text/csv'))
      return response.body;
    await readResponse(response, operation);
    throw new PortalError({
      kind: 'unexpected-answer',
      status: response.status,
      message: 'The portal answered without CSV',
    });
  };
}
