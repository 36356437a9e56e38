import type { MockPortal } from './create-mock-portal.ts';
import { isFault, isFaultyOperation } from './fault-guards.ts';
import type { FaultyOperation } from './faults.ts';
import { isJson, type Json } from './json.ts';

/**
 * Creates the handler of the endpoints that control a mock portal over HTTP: `GET /inbox.json`, `POST /mock/clock { advanceMs }`, `POST /mock/faults { operation, fault }`.
 * @returns a handler that returns null for every other request
 */
export function mockControls(mockPortal: MockPortal): (request: Request) => Promise<Response | null> {
  const clearFaults = new Map<FaultyOperation, () => void>();
  return async (request) => {
    switch (`${request.method} ${new URL(request.url).pathname}`) {
      case 'GET /inbox.json':
        await mockPortal.mailSettled();
        return Response.json({
          items: mockPortal.mails
            .map(({ to, subject, text, link }) => ({
              to: [to.address],
              subject,
              text,
              links: link === '' ? [] : [link],
            }))
            .reverse(),
        });
      case 'POST /mock/clock': {
        const { advanceMs } = await readBody(request);
        if (typeof advanceMs !== 'number' || !Number.isFinite(advanceMs))
          return badRequest('advanceMs must be a number of milliseconds');
        mockPortal.clock.advance(advanceMs);
        return Response.json({ now: new Date(mockPortal.clock.now()).toISOString() });
      }
      case 'POST /mock/faults': {
        const { operation, fault } = await readBody(request);
        if (!isFaultyOperation(operation))
          return badRequest('operation must be the id of an operation, such as clients.list, or *');
        if (fault !== null && !isFault(fault))
          return badRequest(
            'fault must be null or have a kind: problem (with code), offline, hang, slow (with ms) or flaky',
          );
        clearFaults.get(operation)?.();
        if (fault !== null) clearFaults.set(operation, mockPortal.fail(operation, fault));
        return new Response(null, { status: 204 });
      }
      default:
        return null;
    }
  };
}

async function readBody(request: Request): Promise<Json> {
  const body: unknown = await request.json().catch(() => null);
  return isJson(body) ? body : {};
}

const badRequest = (detail: string): Response => Response.json({ detail }, { status: 400 });
