import type { UnknownOutcomePolicy } from '@foyer/contract/rules';
import type { TlsFiles } from './tls-files.ts';

/** How mail leaves, and how the server learns what became of it. */
export interface MailConfig {
  /** What becomes of a mail whose fate a crash has hidden. */
  unknownOutcome: UnknownOutcomePolicy;
  /** Where the relay's log is asked about a mail: an address with `{messageId}` in it; null: nowhere. */
  lookUpUrl: string | null;
  /** The password with which Postmark reports. */
  postmarkSecret: string | null;
  /** The key that SendGrid's signatures are verified with. */
  sendgridKey: string | null;
  /** The key by which Mailgun signs. */
  mailgunKey: string | null;
  /** The topics of Amazon SNS through which Amazon SES reports; empty: it does not. */
  sesTopics: string[];
  /** The domain that bounces come back to; null: to whom mail is from. */
  bounceDomain: string | null;
  /** Where bounces are taken; null: nowhere. */
  bouncePort: number | null;
  /** The certificate with which the receiver of bounces offers TLS; null: it offers none. */
  bounceTls: TlsFiles | null;
}

/** Reads one variable; null when it is not set, or wrong, which is noted. */
export type Check = <T>(name: string, parse: (text: string) => T | null, wanted: string) => T | null;

/** @param fault notes what is wrong with several together */
export function readMailConfig(
  check: Check,
  parsePort: (text: string) => number | null,
  fault: (words: string) => void,
): MailConfig {
  const [cert, key] = [
    check('FOYER_BOUNCE_TLS_CERT', asIs, 'a file'),
    check('FOYER_BOUNCE_TLS_KEY', asIs, 'a file'),
  ];
  const config: MailConfig = {
    unknownOutcome: check('FOYER_IN_DOUBT', parsePolicy, 'resend, hold or lookup') ?? 'resend',
    lookUpUrl: check(
      'FOYER_LOOKUP_URL',
      parseLookUpUrl,
      'an address such as https://relay.example/mails/{messageId}',
    ),
    postmarkSecret: check('FOYER_POSTMARK_SECRET', parseSecret(16), 'at least 16 characters without spaces'),
    sendgridKey: check(
      'FOYER_SENDGRID_KEY',
      parsePublicKey,
      'the verification key that SendGrid shows, in base64',
    ),
    mailgunKey: check(
      'FOYER_MAILGUN_KEY',
      parseSecret(16),
      'the HTTP webhook signing key of your Mailgun account',
    ),
    sesTopics:
      check(
        'FOYER_SES_TOPIC_ARN',
        parseTopics,
        'topics such as arn:aws:sns:eu-west-1:123456789012:foyer, separated by commas',
      ) ?? [],
    bounceDomain: check('FOYER_BOUNCE_DOMAIN', parseDomain, 'a domain such as bounces.firm.example'),
    bouncePort: check('FOYER_BOUNCE_PORT', parsePort, 'a port from 0 to 65535'),
    bounceTls: cert === null || key === null ? null : { cert, key },
  };
  if (config.unknownOutcome === 'lookup' && config.lookUpUrl === null)
    fault('FOYER_IN_DOUBT=lookup asks FOYER_LOOKUP_URL, which is not set.');
  if (config.bouncePort !== null && config.bounceDomain === null)
    fault('FOYER_BOUNCE_PORT takes bounces of FOYER_BOUNCE_DOMAIN, which is not set.');
  if ((cert === null) !== (key === null))
    fault('FOYER_BOUNCE_TLS_CERT and FOYER_BOUNCE_TLS_KEY go together.');
  if (config.bounceTls !== null && config.bouncePort === null)
    fault('FOYER_BOUNCE_TLS_CERT is for the receiver at FOYER_BOUNCE_PORT, which is not set.');
  return config;
}

const asIs = (text: string): string => text;

const parsePolicy = (text: string): UnknownOutcomePolicy | null =>
  text === 'resend' || text === 'hold' || text === 'lookup' ? text : null;

const parseSecret =
  (least: number) =>
  (text: string): string | null =>
    text.length >= least && !/\s/.test(text) ? text : null;

function parseLookUpUrl(text: string): string | null {
  const filled = text.replace('{messageId}', 'x');
  return text.includes('{messageId}') && URL.canParse(filled) && /^https?:$/.test(new URL(filled).protocol)
    ? text
    : null;
}

// A P-256 key as SubjectPublicKeyInfo has 91 bytes.
const parsePublicKey = (text: string): string | null =>
  /^[A-Za-z0-9+/]+={0,2}$/.test(text) && Buffer.from(text, 'base64').length === 91 ? text : null;

function parseTopics(text: string): string[] | null {
  const topics = text.split(',').map((part) => part.trim());
  return topics.every((topic) => /^arn:aws(-cn|-us-gov)?:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}$/.test(topic))
    ? topics
    : null;
}

const parseDomain = (text: string): string | null =>
  /^(?=.{4,190}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i.test(text) ? text.toLowerCase() : null;
