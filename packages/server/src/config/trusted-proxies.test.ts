import { describe, expect, test } from 'vitest';
import { resolveCaller, parseProxies, type ForwardedHeader } from './trusted-proxies.ts';

const nobody = (): boolean => false;
const trusting = (networks: string) => parseProxies(networks) ?? nobody;

describe('resolveCaller', () => {
  test.each<
    [
      string,
      { networks: string; connected: string; header?: ForwardedHeader; value: string | null; caller: string },
    ]
  >([
    [
      'trusts no proxy by default',
      { networks: '', connected: '203.0.113.9', value: '198.51.100.1', caller: '203.0.113.9' },
    ],
    [
      'a proxy that is not named says nothing',
      { networks: '10.0.0.0/8', connected: '203.0.113.9', value: '198.51.100.1', caller: '203.0.113.9' },
    ],
    [
      'a proxy of ours names the caller',
      { networks: '10.0.0.0/8', connected: '10.1.2.3', value: '198.51.100.1', caller: '198.51.100.1' },
    ],
    [
      'what the caller claims stands further left',
      {
        networks: '10.0.0.0/8',
        connected: '10.1.2.3',
        value: '192.0.2.66, 198.51.100.1',
        caller: '198.51.100.1',
      },
    ],
    [
      'also where the caller claims to be a proxy of ours',
      {
        networks: '10.0.0.0/8',
        connected: '10.1.2.3',
        value: '192.0.2.66, 10.9.9.9, 198.51.100.1',
        caller: '198.51.100.1',
      },
    ],
    [
      'two proxies of ours, one behind the other',
      {
        networks: 'loopback, 10.0.0.0/8',
        connected: '127.0.0.1',
        value: '192.0.2.66, 198.51.100.1, 10.1.2.3',
        caller: '198.51.100.1',
      },
    ],
    ['a proxy itself calls', { networks: 'loopback', connected: '::1', value: null, caller: '::1' }],
    [
      'all are ours: the one furthest away',
      { networks: 'loopback, 10.0.0.0/8', connected: '127.0.0.1', value: '10.1.2.3', caller: '10.1.2.3' },
    ],
    [
      'what is no address counts as the proxy that said it',
      { networks: 'loopback', connected: '127.0.0.1', value: '192.0.2.66, unknown', caller: '127.0.0.1' },
    ],
    [
      'IPv4 that arrives over IPv6',
      { networks: 'loopback', connected: '::ffff:127.0.0.1', value: '198.51.100.1', caller: '198.51.100.1' },
    ],
    [
      'IPv6 by network',
      {
        networks: '2001:db8::/32',
        connected: '2001:db8:7::1',
        value: '2001:4860::8',
        caller: '2001:4860::8',
      },
    ],
    [
      'with a port, as some proxies write it',
      { networks: 'loopback', connected: '127.0.0.1', value: '198.51.100.1:4711', caller: '198.51.100.1' },
    ],
    [
      'in brackets',
      { networks: 'loopback', connected: '127.0.0.1', value: '[2001:4860::8]:4711', caller: '2001:4860::8' },
    ],
    [
      'RFC 7239 where it is asked for',
      {
        networks: 'loopback',
        connected: '127.0.0.1',
        header: 'forwarded',
        value: 'for=192.0.2.66, For="[2001:4860::8]:4711";proto=https;by=10.0.0.1',
        caller: '2001:4860::8',
      },
    ],
    [
      'RFC 7239 that says nothing of the caller',
      {
        networks: 'loopback',
        connected: '127.0.0.1',
        header: 'forwarded',
        value: 'proto=https;host=portal.example',
        caller: '127.0.0.1',
      },
    ],
  ])('%s', (_, { networks, connected, header = 'x-forwarded-for', value, caller }) => {
    const isTrusted = networks === '' ? nobody : trusting(networks);
    expect(
      resolveCaller(connected, new Headers(value === null ? {} : { [header]: value }), { isTrusted, header }),
    ).toBe(caller);
  });

  test('reads the configured header only', () => {
    const headers = new Headers({ 'x-forwarded-for': '198.51.100.1', forwarded: 'for=192.0.2.66' });
    expect(
      resolveCaller('127.0.0.1', headers, { isTrusted: trusting('loopback'), header: 'forwarded' }),
    ).toBe('192.0.2.66');
  });
});

describe('parseProxies', () => {
  test('accepts names, addresses and networks', () => {
    const isTrusted = trusting('loopback, linklocal, uniquelocal, 203.0.113.9, 198.51.100.0/24');
    expect(
      [
        '127.9.9.9',
        '::1',
        '169.254.1.1',
        'fe80::1',
        '192.168.1.1',
        'fd00::1',
        '203.0.113.9',
        '198.51.100.255',
      ].map(isTrusted),
    ).toEqual(Array<boolean>(8).fill(true));
    expect(['128.0.0.1', '::2', '203.0.113.10', '198.51.101.0', 'portal.example', ''].map(isTrusted)).toEqual(
      Array<boolean>(6).fill(false),
    );
  });

  test.each(['everybody', '10.0.0.0/33', '10.0.0/8', '::/129', '10.0.0.0/', 'loopback,', '*'])(
    '%s is none',
    (text) => {
      expect(parseProxies(text)).toBeNull();
    },
  );
});
