import { PortalError } from '../errors.ts';
import { buildUrl } from './build-url.ts';
import type { ExportClients, HttpContext } from './context.ts';
import { rejectResponse } from './read-response.ts';
import { createSend } from './send.ts';

/** Downloads CSV over HTTP. Never retried: a second response may differ from the part that was already read. */
export function createDownload(context: HttpContext): ExportClients {
  const send = createSend(context);
  return async (source, signal) => {
    const isSelection = 'selection' in source || 'selectionToken' in source;
    const operation = isSelection ? 'clients.exportSelection' : 'clients.export';
    const filter = 'filter' in source ? source.filter : {};
    const query = isSelection ? {} : { ...filter, columns: source.columns };
    const request = {
      url: buildUrl(context.baseUrl, operation, {}, query),
      headers: {},
      body: isSelection ? JSON.stringify(source) : null,
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
    return rejectResponse(response, 'text/csv');
  };
}
