import * as z from 'zod/mini';
import { parseAddress } from '../rules/address.ts';
import { hasControlCharacters } from '../rules/text.ts';

const noControls = (text: string): boolean => !hasControlCharacters(text);
// Lone surrogates and NUL cannot be stored as UTF-8 text.
const noBadText = (text: string): boolean => !/[\p{Cs}\0]/u.test(text);

/** A line of text: trimmed, not empty, at most `max` characters. */
export const line = (max: number) =>
  z
    .string()
    .check(
      z.trim(),
      z.minLength(1),
      z.maxLength(max),
      z.refine(noControls, { error: 'Control characters are not allowed' }),
    );

/** A line of text that may be empty. */
export const optionalLine = (max: number) =>
  z
    .string()
    .check(z.trim(), z.maxLength(max), z.refine(noControls, { error: 'Control characters are not allowed' }));

/** Text of several lines. */
export const paragraph = (max: number) =>
  z.string().check(z.trim(), z.maxLength(max), z.refine(noBadText, { error: 'This text cannot be stored' }));

/** An address that `parseAddress` accepts. */
export const address = z.string().check(
  z.maxLength(320),
  z.refine((text: string) => parseAddress(text).ok, {
    error: 'This is not an e-mail address that mail can be sent to',
  }),
);

/** An opaque id of limited length. */
export const id = z
  .string()
  .check(z.minLength(1), z.maxLength(64), z.refine(noControls, { error: 'This is not an id' }));

/** The id of a record in the host's own system. */
export const externalId = z.optional(z.nullable(line(128)));

/** RFC 3339, UTC, milliseconds. */
export const timestamp = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/));

/** A BCP 47 tag. */
export const localeTag = z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), z.maxLength(35));
