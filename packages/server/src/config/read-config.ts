import type { UnknownOutcomePolicy } from '@foyer/contract/rules';
import { z } from 'zod';
import type { TrustedProxies } from './trusted-proxies.ts';
import type { LogFormat } from '../log.ts';
import type { TlsFiles } from './tls-files.ts';
import { environment, variables, type Environment } from './environment.ts';
import { webhookSecretBytes } from './formats.ts';

/** The settings of a server. */
export interface Config {
  production: boolean;
  /** 0 takes any free port. */
  port: number;
  host: string;
  dataDir: string;
  /** URL of a PostgreSQL server; null: the embedded database in the data folder. */
  databaseUrl: string | null;
  /** Empties the data folder before the start. */
  fresh: boolean;
  /** Separate port for health checks and metrics; null: none. */
  operationsPort: number | null;
  /** How long the process keeps answering after `/readyz` reports that it is stopping. */
  drainSeconds: number;
  /** Connections of a worker to the relay. After a crash, the outcome of one mail for each may be unknown. */
  smtpConnections: number;
  logFormat: LogFormat;
  devToken: string | null;
  /** Added to the machine's clock, in milliseconds. */
  clockOffset: number;
  /** Null: mails are delivered to the development inbox. */
  smtpUrl: string | null;
  /** URL at which members reach the server, without a trailing slash; null: the address it listens on. */
  publicUrl: string | null;
  allowedOrigins: string[];
  /** Proxies whose forwarded client addresses are trusted; none by default. */
  trustedProxies: TrustedProxies;
  /** The first key signs new links; links of the others stay valid. Empty: a key generated in the data folder. */
  linkKeys: Uint8Array[];
  /** Secrets with which the firm's relay signs delivery reports; empty: reports are refused. */
  deliverySecrets: string[];
  mail: MailConfig;
  /** Module that overrides the mail templates; null: the portal's own mails. */
  templates: string | null;
  logRequests: boolean;
}

/** How mail is sent, and how the server learns whether it was delivered. */
export interface MailConfig {
  /** What to do with a mail whose outcome a crash left unknown. */
  unknownOutcome: UnknownOutcomePolicy;
  /** URL with the placeholder `{messageId}` at which the relay's log is queried; null: none. */
  lookUpUrl: string | null;
  /** Password with which Postmark reports. */
  postmarkSecret: string | null;
  /** Key that verifies SendGrid's signatures. */
  sendgridKey: string | null;
  /** Key with which Mailgun signs. */
  mailgunKey: string | null;
  /** Topics of Amazon SNS through which Amazon SES reports; empty: none. */
  sesTopics: string[];
  /** Domain to which bounces return; null: they return to the sender address. */
  bounceDomain: string | null;
  /** Port of the bounce receiver; null: none. */
  bouncePort: number | null;
  /** Certificate with which the bounce receiver offers STARTTLS; null: no TLS. */
  bounceTls: TlsFiles | null;
}

/** A configuration, or everything that is wrong with it. */
export type ConfigResult = { ok: true; config: Config } | { ok: false; errors: string[] };

/** The command that is configured. */
interface Run {
  /** The command, such as `all`, `api` or `worker`. */
  name: string;
  /** Whether the embedded database is emptied first. */
  fresh?: boolean;
}

/**
 * Reads the configuration from environment variables.
 * @param env variables; blank ones count as unset
 * @param run the command that is configured
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  run: Run = { name: 'all' },
): ConfigResult {
  const parsed = configSchema(run).safeParse(env);
  if (parsed.success) return { ok: true, config: parsed.data };
  return { ok: false, errors: [...new Set(parsed.error.issues.map((issue) => messageOf(issue, env)))] };
}

/** Issues of one variable are described by its entry in `variables`. Rules about several have an empty path and a complete message. */
function messageOf(
  { path: [name], message }: z.core.$ZodIssue,
  env: Readonly<Record<string, string | undefined>>,
): string {
  if (!isVariable(name)) return message;
  const { expected, isSecret = false } = describe(name);
  return `${name} must be ${expected}${isSecret ? '' : `, not ${JSON.stringify(env[name]?.trim())}`}.`;
}

const isVariable = (name: PropertyKey | undefined): name is keyof Environment =>
  name !== undefined && Object.hasOwn(environment.shape, name);

function describe(name: keyof Environment) {
  const variable = variables.get(environment.shape[name]);
  if (variable === undefined) throw new Error(`${name} has no description`);
  return variable;
}

/** The one schema of the configuration: environment variables in, {@link Config} out. */
const configSchema = (run: Run) =>
  z.preprocess(
    withoutBlanks,
    environment
      .superRefine(
        (values, { addIssue }) =>
          missingIn(values, run).forEach((message) => addIssue({ code: 'custom', message })),
        {
          // Also when a value is invalid, so that all mistakes are reported at once.
          when: () => true,
        },
      )
      .superRefine((values, { addIssue }) =>
        exampleSecretsIn(values).forEach((message) => addIssue({ code: 'custom', message })),
      )
      .transform((values) => toConfig(values, run.fresh ?? false)),
  );

const withoutBlanks = (env: unknown): unknown =>
  Object.fromEntries(
    Object.entries(Object(env)).flatMap(([name, text]) =>
      typeof text === 'string' && text.trim() !== '' ? [[name, text.trim()]] : [],
    ),
  );

const isProduction = ({ NODE_ENV }: Environment): boolean => NODE_ENV === 'production';

/** Rules about which variables go together. They only test whether a variable is set, since its value may be invalid. */
function missingIn(values: Environment, { name: role, fresh = false }: Run): string[] {
  const isSet = (name: keyof Environment): boolean => values[name] !== undefined;
  const oneOfSeveral = role === 'api' || role === 'worker';
  const production = isProduction(values);
  const rules: [isBroken: boolean, message: string][] = [
    [
      fresh && isSet('FOYER_DATABASE_URL'),
      '--fresh only empties the embedded database. Unset FOYER_DATABASE_URL, or empty that database yourself.',
    ],
    [
      oneOfSeveral && !isSet('FOYER_DATABASE_URL'),
      `${role} needs FOYER_DATABASE_URL: only one process can use the embedded database.`,
    ],
    [
      oneOfSeveral && !isSet('SMTP_URL'),
      `${role} needs SMTP_URL: only one process can use the development inbox.`,
    ],
    [
      oneOfSeveral && !isSet('FOYER_LINK_KEY'),
      `${role} needs FOYER_LINK_KEY: all processes must derive links from the same key.`,
    ],
    [
      role === 'worker' && !isSet('PUBLIC_URL'),
      'worker needs PUBLIC_URL: the links in its mails lead there.',
    ],
    [
      values.FOYER_UNKNOWN_OUTCOME === 'lookup' && !isSet('FOYER_LOOKUP_URL'),
      'FOYER_UNKNOWN_OUTCOME=lookup needs FOYER_LOOKUP_URL.',
    ],
    [
      isSet('FOYER_BOUNCE_PORT') && !isSet('FOYER_BOUNCE_DOMAIN'),
      'FOYER_BOUNCE_PORT needs FOYER_BOUNCE_DOMAIN, the domain whose bounces it receives.',
    ],
    [
      isSet('FOYER_BOUNCE_TLS_CERT') !== isSet('FOYER_BOUNCE_TLS_KEY'),
      'Set both FOYER_BOUNCE_TLS_CERT and FOYER_BOUNCE_TLS_KEY, or neither.',
    ],
    [
      isSet('FOYER_BOUNCE_TLS_CERT') && isSet('FOYER_BOUNCE_TLS_KEY') && !isSet('FOYER_BOUNCE_PORT'),
      'FOYER_BOUNCE_TLS_CERT needs FOYER_BOUNCE_PORT, the receiver that offers the certificate.',
    ],
    ...(['FOYER_LINK_KEY', 'PUBLIC_URL', 'SMTP_URL'] as const).map((name): [boolean, string] => [
      production && !isSet(name),
      `${name} is required in production: set it to ${describe(name).expected}.`,
    ]),
    ...(['FOYER_CLOCK_OFFSET', 'FOYER_DEV_TOKEN'] as const).map((name): [boolean, string] => [
      production && isSet(name),
      `${name} is for development only: unset it in production.`,
    ]),
    [production && fresh, '--fresh is for development only.'],
  ];
  return rules.flatMap(([isBroken, message]) => (isBroken ? [message] : []));
}

/** Rejects secrets that are printed in the documentation. */
function exampleSecretsIn(values: Environment): string[] {
  if (!isProduction(values)) return [];
  const secrets = {
    FOYER_LINK_KEY: values.FOYER_LINK_KEY ?? [],
    FOYER_DELIVERY_SECRET: values.FOYER_DELIVERY_SECRET.map(webhookSecretBytes),
  };
  return Object.entries(secrets).flatMap(([name, keys]) =>
    keys.some(isExample)
      ? [`${name} is an example of the documentation. Create your own: openssl rand -base64 32`]
      : [],
  );
}

/** Whether all bytes are the same, or count up from 0. */
const isExample = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte === bytes[0]) || bytes.every((byte, index) => byte === index);

function toConfig(values: Environment, fresh: boolean): Config {
  const production = isProduction(values);
  const { FOYER_BOUNCE_TLS_CERT: cert, FOYER_BOUNCE_TLS_KEY: key } = values;
  return {
    production,
    port: values.PORT,
    host: values.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    dataDir: values.FOYER_DATA_DIR,
    databaseUrl: values.FOYER_DATABASE_URL ?? null,
    fresh,
    operationsPort: values.FOYER_OPERATIONS_PORT ?? null,
    drainSeconds: values.FOYER_DRAIN_SECONDS ?? (production ? 5 : 0),
    smtpConnections: values.FOYER_SMTP_CONNECTIONS,
    logFormat: values.FOYER_LOG_FORMAT ?? (production ? 'json' : 'text'),
    devToken: values.FOYER_DEV_TOKEN ?? null,
    clockOffset: values.FOYER_CLOCK_OFFSET ?? 0,
    smtpUrl: values.SMTP_URL ?? null,
    publicUrl: values.PUBLIC_URL ?? null,
    allowedOrigins: values.FOYER_ALLOWED_ORIGINS,
    trustedProxies: {
      isTrusted: values.FOYER_TRUSTED_PROXIES ?? (() => false),
      header: values.FOYER_FORWARDED_HEADER,
    },
    linkKeys: values.FOYER_LINK_KEY ?? [],
    deliverySecrets: values.FOYER_DELIVERY_SECRET,
    mail: {
      unknownOutcome: values.FOYER_UNKNOWN_OUTCOME,
      lookUpUrl: values.FOYER_LOOKUP_URL ?? null,
      postmarkSecret: values.FOYER_POSTMARK_SECRET ?? null,
      sendgridKey: values.FOYER_SENDGRID_KEY ?? null,
      mailgunKey: values.FOYER_MAILGUN_KEY ?? null,
      sesTopics: values.FOYER_SES_TOPIC_ARN,
      bounceDomain: values.FOYER_BOUNCE_DOMAIN ?? null,
      bouncePort: values.FOYER_BOUNCE_PORT ?? null,
      bounceTls: cert === undefined || key === undefined ? null : { cert, key },
    },
    templates: values.FOYER_TEMPLATES ?? null,
    logRequests: values.FOYER_LOG === 'requests',
  };
}
