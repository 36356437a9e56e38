import type { TokenSource } from '../ports.ts';

const GROUPS = 8;
/** IPv4 within IPv6, RFC 4291, section 2.5.5.2. */
const MAPPED = '0:0:0:0:0:ffff';

/** Returns the network that an address counts for: IPv4 itself, IPv6 its /64, which one customer usually has; anything else unchanged. */
export function toNetwork(address: string): string {
  const bare = address.trim().toLowerCase().replace(/%.*$/, '');
  const url = bare.includes(':') && URL.canParse(`http://[${bare}]`) ? new URL(`http://[${bare}]`) : null;
  if (url === null) return bare;
  const [before = [], after] = url.hostname
    .slice(1, -1)
    .split('::')
    .map((part) => (part === '' ? [] : part.split(':')));
  const groups =
    after === undefined
      ? before
      : [...before, ...Array<string>(GROUPS - before.length - after.length).fill('0'), ...after];
  if (groups.slice(0, 6).join(':') === MAPPED)
    return groups
      .slice(6)
      .flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 0xff])
      .join('.');
  return `${groups.slice(0, 4).join(':')}::/64`;
}

/** Returns the rate limit key of an address. It contains a pseudonym, not the address. @param action what is attempted, such as `login` */
export const callerKey = async (
  tokens: Pick<TokenSource, 'signCaller'>,
  action: string,
  address: string,
): Promise<string> => `${action}-from:${await tokens.signCaller(toNetwork(address))}`;
