import { parseDuration } from './duration.ts';
import { parseProxies, type ForwardedHeader, type TrustedProxies } from './http/trusted-proxies.ts';
import type { LogFormat } from './log.ts';
import { readMailConfig, type MailConfig } from './mail/mail-config.ts';

/** How the server is set up. */
export interface Config {
  production: boolean;
  /** 0 takes any free port. */
  port: number;
  host: string;
  dataDir: string;
  /** A PostgreSQL server; null: the embedded database in the data folder. */
  databaseUrl: string | null;
  /** Empty the data folder first. */
  fresh: boolean;
  /** Where health and numbers are told, apart from everything else; null: nowhere. */
  operationsPort: number | null;
  /** How long the process goes on answering once it says that it is not ready any more. */
  drainSeconds: number;
  /** How many connections to the relay a worker has; each may be one mail in doubt after a crash. */
  smtpConnections: number;
  logFormat: LogFormat;
  devToken: string | null;
  /** Added to the machine's clock, in milliseconds. */
  clockOffset: number;
  /** Null: mails go to the development inbox. */
  smtpUrl: string | null;
  /** Where members reach the server, without a slash at the end; null: where it listens. */
  publicUrl: string | null;
  allowedOrigins: string[];
  /** Whom the server believes about where requests come from; by default nobody. */
  trustedProxies: TrustedProxies;
  /** The first makes new links; those behind it were in use before. Empty: a key of the data folder's own. */
  linkKeys: Uint8Array[];
  /** Secrets by which the firm's relay signs what became of mails; empty: nobody may report. */
  deliverySecrets: string[];
  mail: MailConfig;
  /** A module that writes mails in the operator's own words; null: the portal's mails. */
  templates: string | null;
  logRequests: boolean;
}

/** A configuration, or everything that is wrong with it. */
export type ConfigResult = { ok: true; config: Config } | { ok: false; errors: string[] };

const MIN_KEY_BYTES = 32;

/** Reads the configuration from the environment and the command line. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  { name: role, fresh = false }: { name: string; fresh?: boolean } = { name: 'all' },
): ConfigResult {
  const errors: string[] = [];
  const given = (name: string): string | null => env[name]?.trim() || null;
  const production = env.NODE_ENV === 'production';
  const check = <T>(name: string, parse: (text: string) => T | null, wanted: string): T | null => {
    const text = given(name);
    if (text === null) return null;
    const value = parse(text);
    if (value === null) errors.push(`${name} must be ${wanted}.`);
    return value;
  };

  const config: Config = {
    production,
    port: check('PORT', parsePort, 'a port from 0 to 65535') ?? 4300,
    host: given('HOST') ?? (production ? '0.0.0.0' : '127.0.0.1'),
    dataDir: given('FOYER_DATA_DIR') ?? '.foyer',
    databaseUrl: check(
      'FOYER_DATABASE_URL',
      parseDatabaseUrl,
      'an address such as postgres://user:password@db.example/foyer',
    ),
    fresh,
    operationsPort: check('FOYER_OPERATIONS_PORT', parsePort, 'a port from 0 to 65535'),
    drainSeconds:
      check('FOYER_DRAIN_SECONDS', parseCount(0, 300), 'a number of seconds from 0 to 300') ??
      (production ? 5 : 0),
    smtpConnections: check('FOYER_SMTP_CONNECTIONS', parseCount(1, 100), 'a number from 1 to 100') ?? 5,
    logFormat: check('FOYER_LOG_FORMAT', parseLogFormat, 'text or json') ?? (production ? 'json' : 'text'),
    devToken: check('FOYER_DEV_TOKEN', parseToken, 'at least 8 characters without spaces'),
    clockOffset:
      check('FOYER_CLOCK_OFFSET', parseDuration, 'a duration such as P30D or PT2H, or seconds') ?? 0,
    smtpUrl: check('SMTP_URL', parseSmtpUrl, 'an address such as smtp://user:password@mail.example:587'),
    publicUrl: check('PUBLIC_URL', parseHttpUrl, 'an address such as https://portal.example'),
    allowedOrigins:
      check(
        'FOYER_ALLOWED_ORIGINS',
        parseOrigins,
        'origins such as https://host.example, separated by commas',
      ) ?? [],
    trustedProxies: {
      isTrusted:
        check(
          'FOYER_TRUSTED_PROXIES',
          parseProxies,
          'networks such as loopback, uniquelocal, 10.1.0.0/16 or 2001:db8::/32, separated by commas',
        ) ?? (() => false),
      header:
        check('FOYER_FORWARDED_HEADER', parseForwardedHeader, 'x-forwarded-for or forwarded') ??
        'x-forwarded-for',
    },
    linkKeys:
      check(
        'FOYER_LINK_KEY',
        parseKeys,
        `at least ${MIN_KEY_BYTES} random bytes in base64; behind it, separated by commas, the keys before it`,
      ) ?? [],
    deliverySecrets:
      check(
        'FOYER_DELIVERY_SECRET',
        parseSecrets,
        'whsec_ and at least 24 random bytes in base64; several, separated by commas, while one is being replaced',
      ) ?? [],
    mail: readMailConfig(check, parsePort, (words) => errors.push(words)),
    templates: given('FOYER_TEMPLATES'),
    logRequests: given('FOYER_LOG') === 'requests',
  };

  if (config.fresh && config.databaseUrl !== null)
    errors.push('--fresh empties the embedded database only; it leaves the one at FOYER_DATABASE_URL alone.');
  if ((role === 'api' || role === 'worker') && config.databaseUrl === null)
    errors.push(`The embedded database serves one process, so ${role} wants FOYER_DATABASE_URL.`);
  if ((role === 'api' || role === 'worker') && config.smtpUrl === null)
    errors.push(`The development inbox belongs to one process, so ${role} wants SMTP_URL.`);
  if ((role === 'api' || role === 'worker') && config.linkKeys.length === 0)
    errors.push(`All processes derive links from one key, so ${role} wants FOYER_LINK_KEY.`);
  if (role === 'worker' && config.publicUrl === null)
    errors.push('A worker mails links to where members reach the server, so it wants PUBLIC_URL.');
  if (production) {
    for (const name of ['FOYER_LINK_KEY', 'FOYER_DELIVERY_SECRET'])
      if ((given(name) ?? '').split(',').some(isExample))
        errors.push(`${name} is an example that everybody knows. Make your own: openssl rand -base64 32`);
    for (const name of ['FOYER_LINK_KEY', 'PUBLIC_URL', 'SMTP_URL'])
      if (given(name) === null) errors.push(`${name} is required in production.`);
    for (const name of ['FOYER_CLOCK_OFFSET', 'FOYER_DEV_TOKEN'])
      if (given(name) !== null) errors.push(`${name} is for development only.`);
    if (config.fresh) errors.push('--fresh is for development only.');
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, config };
}

function parsePort(text: string): number | null {
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port <= 65_535 ? port : null;
}

const parseCount =
  (min: number, max: number) =>
  (text: string): number | null =>
    /^\d{1,4}$/.test(text) && Number(text) >= min && Number(text) <= max ? Number(text) : null;

const parseLogFormat = (text: string): LogFormat | null => (text === 'text' || text === 'json' ? text : null);

const parseForwardedHeader = (text: string): ForwardedHeader | null => {
  const name = text.toLowerCase();
  return name === 'x-forwarded-for' || name === 'forwarded' ? name : null;
};

/** Whether a secret stands in our own documents, or is no more random than a row of the same byte. */
function isExample(secret: string): boolean {
  const bytes = Buffer.from(secret.trim().replace(/^whsec_/, ''), 'base64');
  return (
    bytes.length > 0 &&
    (bytes.every((byte) => byte === bytes[0]) || bytes.every((byte, index) => byte === index))
  );
}

const parseToken = (text: string): string | null => (/^\S{8,}$/.test(text) ? text : null);

function parseUrl(text: string, protocols: readonly string[]): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && protocols.includes(url.protocol) && url.hostname !== '' ? url : null;
}

const parseSmtpUrl = (text: string): string | null =>
  parseUrl(text, ['smtp:', 'smtps:']) === null ? null : text;

const parseDatabaseUrl = (text: string): string | null =>
  parseUrl(text, ['postgres:', 'postgresql:']) === null ? null : text;

function parseHttpUrl(text: string): string | null {
  const url = parseUrl(text, ['http:', 'https:']);
  return url === null || url.search !== '' || url.hash !== '' ? null : url.href.replace(/\/+$/, '');
}

function parseOrigins(text: string): string[] | null {
  const origins = text.split(',').map((part) => part.trim());
  return origins.every((origin) => parseUrl(origin, ['http:', 'https:'])?.origin === origin) ? origins : null;
}

const MIN_SECRET_BYTES = 24;

function parseSecrets(text: string): string[] | null {
  const secrets = text.split(',').map((part) => part.trim());
  const isSecret = (secret: string): boolean =>
    /^whsec_[A-Za-z0-9+/]+={0,2}$/.test(secret) &&
    Buffer.from(secret.slice(6), 'base64').length >= MIN_SECRET_BYTES;
  return secrets.every(isSecret) ? secrets : null;
}

function parseKeys(text: string): Uint8Array[] | null {
  const keys = text.split(',').map((part) => parseKey(part.trim()));
  return keys.every((key) => key !== null) ? keys : null;
}

function parseKey(text: string): Uint8Array | null {
  const bytes = /^[A-Za-z0-9+/_-]+={0,2}$/.test(text) ? Buffer.from(text, 'base64') : null;
  return bytes !== null && bytes.length >= MIN_KEY_BYTES ? Uint8Array.from(bytes) : null;
}
