import { API_PREFIX } from '@foyer/contract';
import { isProblem, same } from '../expectations.ts';
import { createCheckWith, type Suite } from './suite.ts';

const check = createCheckWith('allowedOrigin', (target) => target.allowedOrigin);

export const cors: Suite = {
  name: 'cors',
  checks: [
    check(
      'an allowed origin gets CORS headers, on problems too, and may read the exposed headers',
      async ({ raw }, { origin }) => {
        for (const token of [undefined, null]) {
          const response = await raw('session.get', {
            headers: { origin },
            ...(token === null ? { token } : {}),
          });
          same(response.headers.get('access-control-allow-origin'), origin, 'allowed origin');
          same(
            response.headers.get('access-control-expose-headers')?.split(/, ?/),
            ['Date', 'ETag', 'Location', 'Retry-After', 'Idempotent-Replayed'],
            'exposed headers',
          );
          if (token === null) await isProblem(response, 'unauthenticated');
        }
      },
    ),
    check('a preflight succeeds without a token and can be cached', async ({ target }, { origin }) => {
      const response = await target.fetch(`${target.baseUrl}${API_PREFIX}/clients`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,content-type,idempotency-key',
        },
      });
      same(
        [
          response.status,
          response.headers.get('access-control-allow-origin'),
          response.headers.get('access-control-max-age'),
        ],
        [204, origin, '600'],
        'preflight',
      );
      const allowed = response.headers.get('access-control-allow-headers')?.toLowerCase() ?? '';
      same(
        ['authorization', 'content-type', 'idempotency-key', 'last-event-id', 'if-match'].filter(
          (name) => !allowed.includes(name),
        ),
        [],
        'headers not allowed',
      );
    }),
    check('other origins get no Access-Control-Allow-Origin', async ({ raw }) => {
      const response = await raw('session.get', { headers: { origin: 'https://evil.example' } });
      same(response.headers.get('access-control-allow-origin'), null, 'allowed origin');
    }),
  ],
};
