import { API_PREFIX, endpoints, webhookEndpoints } from '@foyer/contract';

interface Pattern {
  method: string;
  path: string;
  matches: RegExp;
}

const patternOf = ({ method, path }: { method: string; path: string }): Pattern => ({
  method,
  path,
  matches: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`),
});

const api = [...Object.values(endpoints), ...Object.values(webhookEndpoints)].map(({ method, path }) =>
  patternOf({ method, path: `${API_PREFIX}${path}` }),
);

const pages = [
  { method: 'GET', path: '/activate/:token' },
  { method: 'POST', path: '/activate/:token' },
  { method: 'POST', path: '/activate/:token/renew' },
  { method: 'GET', path: '/reminders/stop/:token' },
  { method: 'POST', path: '/reminders/stop/:token' },
  { method: 'GET', path: '/sign-in' },
  { method: 'POST', path: '/sign-in' },
  { method: 'GET', path: '/staff/sign-in' },
  { method: 'POST', path: '/staff/sign-in' },
  { method: 'POST', path: '/staff/sign-out' },
  { method: 'GET', path: '/healthz' },
  { method: 'GET', path: '/readyz' },
  { method: 'GET', path: '/openapi.json' },
  { method: 'GET', path: '/config.json' },
  { method: 'GET', path: '/' },
].map(patternOf);

// Static segments take precedence over parameters.
const patterns = [...api, ...pages].sort(
  (a, b) => Number(a.path.includes(':')) - Number(b.path.includes(':')),
);

/** Returns the route pattern of a request, without ids and tokens; `other` for everything else, such as files. */
export const routeOf = (method: string, path: string): string =>
  patterns.find((one) => one.method === method && one.matches.test(path))?.path ?? 'other';
