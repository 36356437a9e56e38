/** Why an address is refused. */
export type AddressRefusal =
  | 'empty'
  | 'too-long'
  | 'forbidden-character'
  | 'quoted-local-part'
  | 'bad-local-part'
  | 'bad-domain'
  | 'ip-literal';

/** The original and the canonical form of an address, or the reason why it is refused. */
export type ParsedAddress =
  | { ok: true; original: string; canonical: string }
  | { ok: false; reason: AddressRefusal };

const MAX_OCTETS = 254;
const MAX_LOCAL_OCTETS = 64;
const octets = (text: string): number => new TextEncoder().encode(text).length;

/**
 * Validates an e-mail address; used by the SDK, the portal and the schemas.
 * The canonical form is trimmed, NFC and lower case, with the domain in punycode; plus tags are not removed.
 * Stricter than RFC 5321: no quoted local parts, no IP literals, and no characters that allow header injection.
 * @example
 * parseAddress(' Ann@Example.COM ') // { ok: true, original: 'Ann@Example.COM', canonical: 'ann@example.com' }
 */
export function parseAddress(text: string): ParsedAddress {
  // Checked before trimming: a trailing line break is refused as well.
  if (/[\r\n\0]/.test(text)) return refuse('forbidden-character');
  const original = text.trim().normalize('NFC');
  if (original === '') return refuse('empty');
  if (original.startsWith('"')) return refuse('quoted-local-part');
  if (/[\p{Cc}\p{Cf}\s,;:<>()\\"]/u.test(original.replace(/\[.*\]$/, '')))
    return refuse('forbidden-character');
  const at = original.lastIndexOf('@');
  const local = original.slice(0, at === -1 ? 0 : at);
  const domain = at === -1 ? '' : original.slice(at + 1);
  if (/^\[.*\]$/.test(domain)) return refuse('ip-literal');
  if (local === '' || octets(local) > MAX_LOCAL_OCTETS || !/^[^.@[\]]+(\.[^.@[\]]+)*$/.test(local))
    return refuse('bad-local-part');
  const ascii = toAsciiDomain(domain);
  if (ascii === null) return refuse('bad-domain');
  if (/^[\d.]+$/.test(ascii)) return refuse('ip-literal');
  const canonical = `${local.toLowerCase()}@${ascii}`;
  if (octets(original) > MAX_OCTETS || octets(canonical) > MAX_OCTETS) return refuse('too-long');
  return { ok: true, original, canonical };
}

const refuse = (reason: AddressRefusal): ParsedAddress => ({ ok: false, reason });

function toAsciiDomain(domain: string): string | null {
  if (domain === '' || /[/?#%@[\]_~!$&'*+=|`^{}]/.test(domain)) return null;
  let ascii: string;
  try {
    // The URL parser is the only IDNA implementation that every runtime has.
    ascii = new URL(`http://${domain}/`).hostname;
  } catch {
    return null;
  }
  const label = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';
  return new RegExp(`^${label}(\\.${label})+$`).test(ascii) ? ascii : null;
}
