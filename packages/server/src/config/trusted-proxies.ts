import { BlockList, isIP } from 'node:net';

/** The header in which trusted proxies forward the client address. */
export type ForwardedHeader = 'x-forwarded-for' | 'forwarded';

/** The proxies whose forwarded client address is trusted. */
export interface TrustedProxies {
  isTrusted(address: string): boolean;
  header: ForwardedHeader;
}

// The names that Express uses.
const NAMED_NETWORKS: ReadonlyMap<string, readonly string[]> = new Map([
  ['loopback', ['127.0.0.0/8', '::1/128']],
  ['linklocal', ['169.254.0.0/16', 'fe80::/10']],
  ['uniquelocal', ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7']],
]);

/**
 * Parses a list such as `loopback, 10.0.0.0/8`.
 * @returns tests whether an address is in it; null when an item is not a network
 */
export function parseProxies(text: string): ((address: string) => boolean) | null {
  const list = new BlockList();
  for (const network of text.split(',').flatMap((part) => NAMED_NETWORKS.get(part.trim()) ?? part.trim())) {
    const [, address = '', prefix] = /^([^/]+?)(?:\/(\d{1,3}))?$/.exec(network) ?? [];
    const bits = isIP(address) === 4 ? 32 : 128;
    if (isIP(address) === 0 || Number(prefix ?? bits) > bits) return null;
    list.addSubnet(address, Number(prefix ?? bits), bits === 32 ? 'ipv4' : 'ipv6');
  }
  return (address) => isIP(address) !== 0 && list.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6');
}

/**
 * Resolves the client address: the peer, or if that is a trusted proxy, the rightmost forwarded address that is not one.
 * Addresses further left are not trusted.
 */
export function resolveCaller(
  connected: string | null,
  headers: Headers,
  { isTrusted, header }: TrustedProxies,
): string | null {
  let caller = connected;
  for (const hop of parseHops(headers.get(header) ?? '', header).reverse()) {
    if (caller === null || !isTrusted(caller)) return caller;
    // A proxy that hides the client address is used itself.
    if (hop === null) return caller;
    caller = hop;
  }
  return caller;
}

/** Whether a request came through a proxy that is not trusted: all its clients then share one address. */
export const isThroughUntrustedProxy = (
  connected: string | null,
  headers: Headers,
  { isTrusted }: TrustedProxies,
): boolean =>
  connected !== null && !isTrusted(connected) && (headers.has('x-forwarded-for') || headers.has('forwarded'));

/** Parses the forwarded addresses; null for `unknown` and obfuscated identifiers (RFC 7239, section 6). */
function parseHops(value: string, header: ForwardedHeader): (string | null)[] {
  const parts = value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.map((part) =>
    parseNode(header === 'forwarded' ? (/(?:^|;)\s*for=("[^"]*"|[^;]*)/i.exec(part)?.[1] ?? '') : part),
  );
}

/** Strips quotes, brackets and port from an address. */
function parseNode(node: string): string | null {
  const text = node.trim().replace(/^"(.*)"$/, '$1');
  const address = /^\[([^\]]+)\](?::\w+)?$/.exec(text)?.[1] ?? /^([\d.]+):\w+$/.exec(text)?.[1] ?? text;
  return isIP(address) === 0 ? null : address;
}
