import { z } from 'zod';
import { parseProxies } from './trusted-proxies.ts';
import {
  commaSeparated,
  duration,
  httpUrl,
  integer,
  lookUpUrl,
  mailDomain,
  origin,
  p256Key,
  parsedBy,
  port,
  randomKey,
  secret,
  snsTopic,
  url,
  webhookSecret,
} from './formats.ts';

/** Documentation and error message of an environment variable. */
export interface Variable {
  /** What it sets, as Markdown for the table in `docs/operations.md`. */
  description: string;
  /** Its default, as Markdown, where the schema has none: for example because it depends on `NODE_ENV`. */
  fallback?: string;
  /** The valid values: completes the sentence "PORT must be …". */
  expected: string;
  /** Its value is never printed, because it is a secret or may contain one. */
  isSecret?: boolean;
}

/** The {@link Variable} of each field of {@link environment}. */
export const variables = z.registry<Variable>();

const MIN_TOKEN_LENGTH = 8;
const MIN_PROVIDER_SECRET_LENGTH = 16;

/** Every environment variable that the server reads, in the order of the documentation. */
export const environment = z.object({
  NODE_ENV: z.string().default('development').register(variables, {
    description: '`production`: secrets are required, there is no inbox and no demo token',
    expected: 'development or production',
  }),
  PORT: port.default(4300).register(variables, {
    description: 'port to listen on; 0 takes any free port',
    expected: 'a port from 0 to 65535',
  }),
  HOST: z.string().optional().register(variables, {
    description: 'address to listen on',
    fallback: '`127.0.0.1`; in production `0.0.0.0`',
    expected: 'an address of this machine',
  }),
  PUBLIC_URL: httpUrl.optional().register(variables, {
    description:
      "URL at which members reach the server. Links are built from it, never from a request's `Host`",
    fallback: 'the address it listens on; required in production',
    expected: 'a URL such as https://portal.example',
  }),
  FOYER_LINK_KEY: commaSeparated(randomKey).optional().register(variables, {
    description:
      'at least 32 random bytes in base64 (`openssl rand -base64 32`) from which the links in mails are derived. Append previous keys, separated by commas, so that their links stay valid',
    fallback: 'generated in the data folder; required in production',
    expected: 'at least 32 random bytes in base64, optionally followed by previous keys, separated by commas',
    isSecret: true,
  }),
  FOYER_DATA_DIR: z.string().default('.foyer').register(variables, {
    description: 'folder of the embedded database',
    expected: 'a folder',
  }),
  FOYER_DATABASE_URL: url(/^postgres(ql)?$/)
    .optional()
    .register(variables, {
      description: 'PostgreSQL, such as `postgres://user:password@db.example/foyer`',
      fallback: 'the embedded database',
      expected: 'a URL such as postgres://user:password@db.example/foyer',
      isSecret: true,
    }),
  FOYER_ALLOWED_ORIGINS: commaSeparated(origin).default([]).register(variables, {
    description: 'origins of host pages, separated by commas',
    fallback: 'none',
    expected: 'origins such as https://host.example, separated by commas',
  }),
  FOYER_TRUSTED_PROXIES: parsedBy(parseProxies).optional().register(variables, {
    description:
      'your proxies: `loopback`, `linklocal`, `uniquelocal`, addresses and networks such as `10.1.0.0/16`, separated by commas. The client address that they forward is the one whose attempts are counted',
    fallback: 'none',
    expected: 'networks such as loopback, uniquelocal, 10.1.0.0/16 or 2001:db8::/32, separated by commas',
  }),
  FOYER_FORWARDED_HEADER: z
    .string()
    .toLowerCase()
    .pipe(z.enum(['x-forwarded-for', 'forwarded']))
    .default('x-forwarded-for')
    .register(variables, {
      description: 'header in which your proxies forward the client address; `forwarded` for RFC 7239',
      expected: 'x-forwarded-for or forwarded',
    }),
  SMTP_URL: url(/^smtps?$/)
    .optional()
    .register(variables, {
      description:
        'your relay: `smtps://user:password@mail.example`, or `smtp://…:587`, which upgrades to TLS where the relay offers STARTTLS',
      fallback: 'the development inbox; required in production',
      expected: 'a URL such as smtp://user:password@mail.example:587',
      isSecret: true,
    }),
  FOYER_SMTP_CONNECTIONS: integer(1, 100).default(5).register(variables, {
    description:
      'connections of a worker to the relay; after a crash, the outcome of one mail for each connection may be unknown',
    expected: 'a number from 1 to 100',
  }),
  FOYER_UNKNOWN_OUTCOME: z.enum(['resend', 'hold', 'lookup']).default('resend').register(variables, {
    description:
      'what to do with a mail whose outcome a crash left unknown: `resend` it, `hold` it for staff, or `lookup`: query `FOYER_LOOKUP_URL`',
    expected: 'resend, hold or lookup',
  }),
  FOYER_LOOKUP_URL: lookUpUrl.optional().register(variables, {
    description:
      "where to query a relay's log, such as `https://relay.example/mails/{messageId}`: 200 means accepted, 404 never received",
    fallback: 'none',
    expected: 'a URL such as https://relay.example/mails/{messageId}',
  }),
  FOYER_TEMPLATES: z.string().optional().register(variables, {
    description: 'module that overrides the mail templates; see [Mail templates](#mail-templates)',
    fallback: "the portal's own mails",
    expected: 'the path of a module',
  }),
  FOYER_DELIVERY_SECRET: commaSeparated(webhookSecret).default([]).register(variables, {
    description:
      '`whsec_…`: your relay may report deliveries and bounces at `/v1/webhooks/delivery/relay`, signed as in [Standard Webhooks](https://www.standardwebhooks.com); two secrets during a rotation',
    fallback: 'no reports by a relay',
    expected:
      'whsec_ and at least 24 random bytes in base64; two of them, separated by commas, during a rotation',
    isSecret: true,
  }),
  FOYER_POSTMARK_SECRET: secret(MIN_PROVIDER_SECRET_LENGTH).optional().register(variables, {
    description: 'password in `https://foyer:<secret>@…/v1/webhooks/delivery/postmark`',
    fallback: 'no reports by Postmark',
    expected: 'at least 16 characters without spaces',
    isSecret: true,
  }),
  FOYER_SENDGRID_KEY: p256Key.optional().register(variables, {
    description: "SendGrid's verification key; `…/v1/webhooks/delivery/sendgrid`",
    fallback: 'no reports by SendGrid',
    expected: 'the verification key that SendGrid shows, in base64',
    isSecret: true,
  }),
  FOYER_MAILGUN_KEY: secret(MIN_PROVIDER_SECRET_LENGTH).optional().register(variables, {
    description: "Mailgun's HTTP webhook signing key; `…/v1/webhooks/delivery/mailgun`",
    fallback: 'no reports by Mailgun',
    expected: 'the HTTP webhook signing key of your Mailgun account',
    isSecret: true,
  }),
  FOYER_SES_TOPIC_ARN: commaSeparated(snsTopic).default([]).register(variables, {
    description:
      'topics of Amazon SNS through which Amazon SES reports, separated by commas. Subscribe `https://…/v1/webhooks/delivery/ses` to each, without raw delivery: the subscription confirms itself. Mails carry a message tag, which events of a configuration set report',
    fallback: 'no reports by Amazon SES',
    expected: 'topics such as arn:aws:sns:eu-west-1:123456789012:foyer, separated by commas',
  }),
  FOYER_BOUNCE_DOMAIN: mailDomain.optional().register(variables, {
    description: 'bounces return to `bounce+…@` this domain',
    fallback: 'bounces return to the sender address',
    expected: 'a domain such as bounces.firm.example',
  }),
  FOYER_BOUNCE_PORT: port.optional().register(variables, {
    description: "port on which the worker receives bounces; point the domain's MX record to it",
    fallback: 'none',
    expected: 'a port from 0 to 65535',
  }),
  FOYER_BOUNCE_TLS_CERT: z.string().optional().register(variables, {
    description:
      'certificate with its chain, in PEM: the bounce receiver offers STARTTLS. Renewed files are read at the next connection',
    fallback: 'no TLS',
    expected: 'the path of a file',
  }),
  FOYER_BOUNCE_TLS_KEY: z.string().optional().register(variables, {
    description: 'private key of that certificate',
    fallback: 'no TLS',
    expected: 'the path of a file',
  }),
  FOYER_OPERATIONS_PORT: port.optional().register(variables, {
    description: 'separate port for `/healthz`, `/readyz` and `/metrics`; do not expose it to the internet',
    fallback: 'none',
    expected: 'a port from 0 to 65535',
  }),
  FOYER_DRAIN_SECONDS: integer(0, 300).optional().register(variables, {
    description: 'how long `/readyz` reports that the process is stopping before it stops',
    fallback: '0; in production 5',
    expected: 'a number of seconds from 0 to 300',
  }),
  FOYER_LOG_FORMAT: z.enum(['text', 'json']).optional().register(variables, {
    description: 'format of log lines',
    fallback: '`text`; in production `json`',
    expected: 'text or json',
  }),
  FOYER_LOG: z.enum(['failures', 'requests']).default('failures').register(variables, {
    description: '`requests` also logs each response',
    expected: 'failures or requests',
  }),
  FOYER_DEV_TOKEN: secret(MIN_TOKEN_LENGTH).optional().register(variables, {
    description: 'staff token of the demo page; refused in production',
    fallback: 'generated in the data folder',
    expected: 'at least 8 characters without spaces',
    isSecret: true,
  }),
  FOYER_CLOCK_OFFSET: duration.optional().register(variables, {
    description: "shifts the portal's clock, such as `P30D`; refused in production",
    fallback: 'none',
    expected: 'a duration such as P30D or PT2H, or seconds',
  }),
});

/** The values of all variables, converted. */
export type Environment = z.output<typeof environment>;
