import { z } from 'zod';
import { parseDuration } from './duration.ts';

// Formats of environment variables: each reads text. Their error messages are written in `read-config.ts`.

const MIN_KEY_BYTES = 32;
const MIN_SECRET_BYTES = 24;
// A P-256 key as SubjectPublicKeyInfo.
const P256_KEY_BYTES = 91;

/** Text for which `parse` returns a value, converted to that value. */
export const parsedBy = <T>(parse: (text: string) => T | null) =>
  z.string().transform((text, { issues }): T => {
    const value = parse(text);
    if (value !== null) return value;
    issues.push({ code: 'custom', input: text });
    return z.NEVER;
  });

/** A list of items, each of one format. */
export const commaSeparated = <Item extends z.ZodType<unknown, string>>(item: Item) =>
  z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(item));

/** A whole number, limits included. */
export const integer = (min: number, max: number) =>
  z.string().regex(/^\d+$/).pipe(z.coerce.number<string>().min(min).max(max));

/** A TCP port; 0 is any free one. */
export const port = integer(0, 65_535);

/** A URL with a host. @param protocol without its colon */
export const url = (protocol: RegExp) => z.url({ protocol, hostname: /./ });

/** The URL of a site, without query, fragment and slashes at its end. */
export const httpUrl = url(/^https?$/)
  .refine((text) => URL.parse(text)?.search === '' && URL.parse(text)?.hash === '')
  .transform((text) => new URL(text).href.replace(/\/+$/, ''));

/** An origin as browsers send it. */
export const origin = url(/^https?$/).refine((text) => URL.parse(text)?.origin === text);

/** A URL with the placeholder `{messageId}`. */
export const lookUpUrl = z
  .string()
  .refine(
    (text) =>
      text.includes('{messageId}') && url(/^https?$/).safeParse(text.replace('{messageId}', 'x')).success,
  );

/** ISO 8601 or plain seconds, converted to milliseconds. */
export const duration = parsedBy(parseDuration);

/** A secret without spaces. */
export const secret = (minLength: number) => z.string().regex(/^\S+$/).min(minLength);

/** Random bytes in base64 or base64url. */
export const randomKey = z
  .string()
  .regex(/^[A-Za-z0-9+/_-]+={0,2}$/)
  .transform((text) => Uint8Array.from(Buffer.from(text, 'base64')))
  .refine((bytes) => bytes.length >= MIN_KEY_BYTES);

/** A secret as Standard Webhooks writes it. */
export const webhookSecret = z
  .string()
  .regex(/^whsec_[A-Za-z0-9+/]+={0,2}$/)
  .refine((text) => webhookSecretBytes(text).length >= MIN_SECRET_BYTES);

/** The random bytes of a webhook secret. */
export const webhookSecretBytes = (text: string): Uint8Array =>
  Buffer.from(text.slice('whsec_'.length), 'base64');

/** A public P-256 key in base64. */
export const p256Key = z
  .string()
  .regex(/^[A-Za-z0-9+/]+={0,2}$/)
  .refine((text) => Buffer.from(text, 'base64').length === P256_KEY_BYTES);

/** The ARN of an Amazon SNS topic. */
export const snsTopic = z.string().regex(/^arn:aws(-cn|-us-gov)?:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}$/);

/** A domain whose mailboxes stay within the length limit of SMTP, in lower case. */
export const mailDomain = z
  .string()
  .regex(/^(?=.{4,190}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i)
  .toLowerCase();
