import { describe, expect, test } from 'vitest';
import { readConfig } from './read-config.ts';

const KEY = 'SrlHLl/u4rqQdg1qjVbqDBfrKJCaLkTRmWOBwQvV2Uo=';
const production = {
  NODE_ENV: 'production',
  FOYER_LINK_KEY: KEY,
  PUBLIC_URL: 'https://portal.example',
  SMTP_URL: 'smtp://mail.example',
};

describe('readConfig', () => {
  test('defaults to a development server on this machine', () => {
    expect(readConfig({})).toEqual({
      ok: true,
      config: {
        production: false,
        port: 4300,
        host: '127.0.0.1',
        dataDir: '.foyer',
        fresh: false,
        deliverySecrets: [],
        devToken: null,
        clockOffset: 0,
        smtpUrl: null,
        publicUrl: null,
        allowedOrigins: [],
        trustedProxies: { isTrusted: expect.any(Function), header: 'x-forwarded-for' },
        linkKeys: [],
        mail: {
          unknownOutcome: 'resend',
          lookUpUrl: null,
          postmarkSecret: null,
          sendgridKey: null,
          mailgunKey: null,
          sesTopics: [],
          bounceDomain: null,
          bouncePort: null,
          bounceTls: null,
        },
        templates: null,
        logRequests: false,
        databaseUrl: null,
        operationsPort: null,
        drainSeconds: 0,
        smtpConnections: 5,
        logFormat: 'text',
      },
    });
  });

  test.each([
    [{ PORT: '8080' }, { port: 8080 }],
    [{ PORT: ' ' }, { port: 4300 }],
    [{ FOYER_CLOCK_OFFSET: 'P30D' }, { clockOffset: 2_592_000_000 }],
    [{ FOYER_CLOCK_OFFSET: 'PT2H' }, { clockOffset: 7_200_000 }],
    [{ FOYER_CLOCK_OFFSET: '-P1DT1H1M1S' }, { clockOffset: -90_061_000 }],
    [{ FOYER_CLOCK_OFFSET: '90' }, { clockOffset: 90_000 }],
    [{ PUBLIC_URL: 'https://portal.example/' }, { publicUrl: 'https://portal.example' }],
    [
      { FOYER_ALLOWED_ORIGINS: 'https://a.example, http://localhost:3000' },
      { allowedOrigins: ['https://a.example', 'http://localhost:3000'] },
    ],
    [{ FOYER_FORWARDED_HEADER: 'Forwarded' }, { trustedProxies: { header: 'forwarded' } }],
    [{ FOYER_TEMPLATES: './templates.mjs' }, { templates: './templates.mjs' }],
    [{ FOYER_LOG: 'requests' }, { logRequests: true }],
    [
      { FOYER_DATABASE_URL: 'postgres://foyer@db.example/foyer' },
      { databaseUrl: 'postgres://foyer@db.example/foyer' },
    ],
    // DATABASE_URL of another project on the same machine.
    [{ DATABASE_URL: 'postgres://shop@db.example/shop' }, { databaseUrl: null }],
    [
      {
        FOYER_DELIVERY_SECRET:
          'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw, whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX',
      },
      {
        deliverySecrets: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX'],
      },
    ],
    [
      { FOYER_LINK_KEY: `${KEY}, ${KEY}` },
      {
        linkKeys: [Uint8Array.from(Buffer.from(KEY, 'base64')), Uint8Array.from(Buffer.from(KEY, 'base64'))],
      },
    ],
    [
      production,
      {
        production: true,
        host: '0.0.0.0',
        publicUrl: 'https://portal.example',
        smtpUrl: 'smtp://mail.example',
        linkKeys: [Uint8Array.from(Buffer.from(KEY, 'base64'))],
        logFormat: 'json',
        drainSeconds: 5,
      },
    ],
  ])('reads %o', (env, expected) => {
    expect(readConfig(env)).toMatchObject({ ok: true, config: expected });
  });

  test.each<[Record<string, string>, Parameters<typeof readConfig>[1], string[]]>([
    [{ PORT: '70000' }, { name: 'all' }, ['PORT must be a port from 0 to 65535, not "70000".']],
    [{ PORT: 'http' }, { name: 'all' }, ['PORT must be a port from 0 to 65535, not "http".']],
    [
      { FOYER_CLOCK_OFFSET: 'P1M' },
      { name: 'all' },
      ['FOYER_CLOCK_OFFSET must be a duration such as P30D or PT2H, or seconds, not "P1M".'],
    ],
    [
      { FOYER_CLOCK_OFFSET: 'P' },
      { name: 'all' },
      ['FOYER_CLOCK_OFFSET must be a duration such as P30D or PT2H, or seconds, not "P".'],
    ],
    [
      { FOYER_CLOCK_OFFSET: 'P1DT' },
      { name: 'all' },
      ['FOYER_CLOCK_OFFSET must be a duration such as P30D or PT2H, or seconds, not "P1DT".'],
    ],
    [
      { FOYER_LINK_KEY: 'c2hvcnQ=' },
      { name: 'all' },
      [
        'FOYER_LINK_KEY must be at least 32 random bytes in base64, optionally followed by previous keys, separated by commas.',
      ],
    ],
    [
      { FOYER_DELIVERY_SECRET: 'whsec_c2hvcnQ=' },
      { name: 'all' },
      [
        'FOYER_DELIVERY_SECRET must be whsec_ and at least 24 random bytes in base64; two of them, separated by commas, during a rotation.',
      ],
    ],
    [
      { FOYER_DELIVERY_SECRET: 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' },
      { name: 'all' },
      [
        'FOYER_DELIVERY_SECRET must be whsec_ and at least 24 random bytes in base64; two of them, separated by commas, during a rotation.',
      ],
    ],
    [
      { SMTP_URL: 'mail.example' },
      { name: 'all' },
      ['SMTP_URL must be a URL such as smtp://user:password@mail.example:587.'],
    ],
    [
      { PUBLIC_URL: 'portal.example' },
      { name: 'all' },
      ['PUBLIC_URL must be a URL such as https://portal.example, not "portal.example".'],
    ],
    [
      { FOYER_ALLOWED_ORIGINS: 'https://a.example/path' },
      { name: 'all' },
      [
        'FOYER_ALLOWED_ORIGINS must be origins such as https://host.example, separated by commas, not "https://a.example/path".',
      ],
    ],
    [
      { FOYER_TRUSTED_PROXIES: 'everybody' },
      { name: 'all' },
      [
        'FOYER_TRUSTED_PROXIES must be networks such as loopback, uniquelocal, 10.1.0.0/16 or 2001:db8::/32, separated by commas, not "everybody".',
      ],
    ],
    [
      { FOYER_FORWARDED_HEADER: 'x-real-ip' },
      { name: 'all' },
      ['FOYER_FORWARDED_HEADER must be x-forwarded-for or forwarded, not "x-real-ip".'],
    ],
    [
      { FOYER_DEV_TOKEN: 'a b' },
      { name: 'all' },
      ['FOYER_DEV_TOKEN must be at least 8 characters without spaces.'],
    ],
    [
      { FOYER_DATABASE_URL: 'mysql://db.example' },
      { name: 'all' },
      ['FOYER_DATABASE_URL must be a URL such as postgres://user:password@db.example/foyer.'],
    ],
    [
      { FOYER_DATABASE_URL: 'postgres://db.example/foyer' },
      { name: 'all', fresh: true },
      [
        '--fresh only empties the embedded database. Unset FOYER_DATABASE_URL, or empty that database yourself.',
      ],
    ],
    [
      { NODE_ENV: 'production' },
      { name: 'all' },
      [
        'FOYER_LINK_KEY is required in production: set it to at least 32 random bytes in base64, optionally followed by previous keys, separated by commas.',
        'PUBLIC_URL is required in production: set it to a URL such as https://portal.example.',
        'SMTP_URL is required in production: set it to a URL such as smtp://user:password@mail.example:587.',
      ],
    ],
    [
      { ...production, FOYER_CLOCK_OFFSET: 'P1D' },
      { name: 'all' },
      ['FOYER_CLOCK_OFFSET is for development only: unset it in production.'],
    ],
    [
      { ...production, FOYER_DEV_TOKEN: 'long-enough' },
      { name: 'all', fresh: true },
      [
        'FOYER_DEV_TOKEN is for development only: unset it in production.',
        '--fresh is for development only.',
      ],
    ],
    [
      { PORT: 'x', SMTP_URL: 'y' },
      { name: 'all' },
      [
        'PORT must be a port from 0 to 65535, not "x".',
        'SMTP_URL must be a URL such as smtp://user:password@mail.example:587.',
      ],
    ],
    [
      {},
      { name: 'worker' },
      [
        'worker needs FOYER_DATABASE_URL: only one process can use the embedded database.',
        'worker needs SMTP_URL: only one process can use the development inbox.',
        'worker needs FOYER_LINK_KEY: all processes must derive links from the same key.',
        'worker needs PUBLIC_URL: the links in its mails lead there.',
      ],
    ],
    [
      { ...production, FOYER_LINK_KEY: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=' },
      { name: 'all' },
      ['FOYER_LINK_KEY is an example of the documentation. Create your own: openssl rand -base64 32'],
    ],
    [
      { ...production, FOYER_LINK_KEY: 'BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=' },
      { name: 'all' },
      ['FOYER_LINK_KEY is an example of the documentation. Create your own: openssl rand -base64 32'],
    ],
    [
      {
        FOYER_OPERATIONS_PORT: 'x',
        FOYER_DRAIN_SECONDS: '301',
        FOYER_SMTP_CONNECTIONS: '0',
        FOYER_LOG_FORMAT: 'xml',
      },
      { name: 'all' },
      [
        'FOYER_SMTP_CONNECTIONS must be a number from 1 to 100, not "0".',
        'FOYER_OPERATIONS_PORT must be a port from 0 to 65535, not "x".',
        'FOYER_DRAIN_SECONDS must be a number of seconds from 0 to 300, not "301".',
        'FOYER_LOG_FORMAT must be text or json, not "xml".',
      ],
    ],
    [
      {
        FOYER_UNKNOWN_OUTCOME: 'guess',
        FOYER_POSTMARK_SECRET: 'short',
        FOYER_SENDGRID_KEY: 'c2hvcnQ=',
        FOYER_MAILGUN_KEY: 'a b',
        FOYER_BOUNCE_DOMAIN: 'bounces',
        FOYER_BOUNCE_PORT: '25',
      },
      { name: 'all' },
      [
        'FOYER_UNKNOWN_OUTCOME must be resend, hold or lookup, not "guess".',
        'FOYER_POSTMARK_SECRET must be at least 16 characters without spaces.',
        'FOYER_SENDGRID_KEY must be the verification key that SendGrid shows, in base64.',
        'FOYER_MAILGUN_KEY must be the HTTP webhook signing key of your Mailgun account.',
        'FOYER_BOUNCE_DOMAIN must be a domain such as bounces.firm.example, not "bounces".',
      ],
    ],
    [
      { FOYER_SES_TOPIC_ARN: 'foyer' },
      { name: 'all' },
      [
        'FOYER_SES_TOPIC_ARN must be topics such as arn:aws:sns:eu-west-1:123456789012:foyer, separated by commas, not "foyer".',
      ],
    ],
    [
      { FOYER_BOUNCE_TLS_CERT: '/etc/foyer/cert.pem' },
      { name: 'all' },
      ['Set both FOYER_BOUNCE_TLS_CERT and FOYER_BOUNCE_TLS_KEY, or neither.'],
    ],
    [
      { FOYER_BOUNCE_TLS_CERT: '/etc/foyer/cert.pem', FOYER_BOUNCE_TLS_KEY: '/etc/foyer/key.pem' },
      { name: 'all' },
      ['FOYER_BOUNCE_TLS_CERT needs FOYER_BOUNCE_PORT, the receiver that offers the certificate.'],
    ],
    [
      { FOYER_BOUNCE_PORT: '25' },
      { name: 'all' },
      ['FOYER_BOUNCE_PORT needs FOYER_BOUNCE_DOMAIN, the domain whose bounces it receives.'],
    ],
    [{ FOYER_LOG: 'all' }, { name: 'all' }, ['FOYER_LOG must be failures or requests, not "all".']],
    [
      { ...production, FOYER_DELIVERY_SECRET: 'whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX' },
      { name: 'all' },
      ['FOYER_DELIVERY_SECRET is an example of the documentation. Create your own: openssl rand -base64 32'],
    ],
    [
      { FOYER_UNKNOWN_OUTCOME: 'lookup' },
      { name: 'all' },
      ['FOYER_UNKNOWN_OUTCOME=lookup needs FOYER_LOOKUP_URL.'],
    ],
    [
      { FOYER_LOOKUP_URL: 'https://relay.example/mails' },
      { name: 'all' },
      [
        'FOYER_LOOKUP_URL must be a URL such as https://relay.example/mails/{messageId}, not "https://relay.example/mails".',
      ],
    ],
  ])('refuses %o for %o', (env, command, errors) => {
    expect(readConfig(env, command)).toEqual({ ok: false, errors });
  });
});
