import type { ParsedAddress } from '../src/rules/index.ts';

const accepted = (original: string, canonical: string): ParsedAddress => ({ ok: true, original, canonical });
const refused = (reason: Extract<ParsedAddress, { ok: false }>['reason']): ParsedAddress => ({
  ok: false,
  reason,
});

/** Three labels of a domain, 186 characters. */
const LONG = `${'a'.repeat(62)}.${'b'.repeat(61)}.${'c'.repeat(61)}`;

/** Typed text, and the parsed address. */
export const addressCases: readonly { text: string; expected: ParsedAddress }[] = [
  { text: 'tom@northmail.com', expected: accepted('tom@northmail.com', 'tom@northmail.com') },
  { text: '  Tom@NorthMail.COM ', expected: accepted('Tom@NorthMail.COM', 'tom@northmail.com') },
  { text: 'tom+tax@northmail.com', expected: accepted('tom+tax@northmail.com', 'tom+tax@northmail.com') },
  { text: 'zoë@bücher.example', expected: accepted('zoë@bücher.example', 'zoë@xn--bcher-kva.example') },
  { text: 'zoe\u0308@example.com', expected: accepted('zo\u00eb@example.com', 'zo\u00eb@example.com') },
  { text: "o'brien@example.co.uk", expected: accepted("o'brien@example.co.uk", "o'brien@example.co.uk") },
  {
    text: 'tom.okafor@northmail.com',
    expected: accepted('tom.okafor@northmail.com', 'tom.okafor@northmail.com'),
  },
  { text: 'tom@1und1.example', expected: accepted('tom@1und1.example', 'tom@1und1.example') },
  { text: 'tom@northmail.co2', expected: accepted('tom@northmail.co2', 'tom@northmail.co2') },
  { text: '', expected: refused('empty') },
  { text: '   ', expected: refused('empty') },
  { text: 'tom', expected: refused('bad-local-part') },
  { text: '@northmail.com', expected: refused('bad-local-part') },
  { text: 'tom@', expected: refused('bad-domain') },
  { text: 'tom@northmail', expected: refused('bad-domain') },
  { text: 'tom@north mail.com', expected: refused('forbidden-character') },
  { text: 'tom@-northmail.com', expected: refused('bad-domain') },
  { text: 'tom@northmail..com', expected: refused('bad-domain') },
  { text: '.tom@northmail.com', expected: refused('bad-local-part') },
  { text: 'to..m@northmail.com', expected: refused('bad-local-part') },
  { text: 'a@b@northmail.com', expected: refused('bad-local-part') },
  { text: '"tom o"@northmail.com', expected: refused('quoted-local-part') },
  { text: 'tom@[192.168.0.1]', expected: refused('ip-literal') },
  { text: 'tom@[IPv6:2001:db8::1]', expected: refused('ip-literal') },
  { text: 'tom@x[192.168.0.1]', expected: refused('bad-domain') },
  { text: 'tom@[192.168.0.1].com', expected: refused('bad-domain') },
  { text: '[192.168.0.1]', expected: refused('bad-local-part') },
  { text: 'tom[a b]@northmail.com', expected: refused('forbidden-character') },
  { text: 'tom@northmail.com/x', expected: refused('bad-domain') },
  { text: 'tom@northmail.com?x', expected: refused('bad-domain') },
  { text: 'tom@north%6Dail.com', expected: refused('bad-domain') },
  { text: 'tom@1.2.3.256', expected: refused('bad-domain') },
  { text: 'tom@192.168.0.1', expected: refused('ip-literal') },
  { text: 'tom@northmail.com\r\nBcc: eve@evil.example', expected: refused('forbidden-character') },
  { text: 'tom@northmail.com\n', expected: refused('forbidden-character') },
  { text: 'tom\0@northmail.com', expected: refused('forbidden-character') },
  { text: 'tom@northmail.com,eve@evil.example', expected: refused('forbidden-character') },
  { text: 'Tom <tom@northmail.com>', expected: refused('forbidden-character') },
  { text: 'tom\u202E@northmail.com', expected: refused('forbidden-character') },
  {
    text: `${'a'.repeat(64)}@northmail.com`,
    expected: accepted(`${'a'.repeat(64)}@northmail.com`, `${'a'.repeat(64)}@northmail.com`),
  },
  { text: `${'a'.repeat(65)}@northmail.com`, expected: refused('bad-local-part') },
  { text: `${'é'.repeat(33)}@northmail.com`, expected: refused('bad-local-part') },
  {
    text: `tom@${LONG}.${'d'.repeat(59)}.com`,
    expected: accepted(`tom@${LONG}.${'d'.repeat(59)}.com`, `tom@${LONG}.${'d'.repeat(59)}.com`),
  },
  { text: `tom@${LONG}.${'d'.repeat(60)}.com`, expected: refused('too-long') },
  // Too long as typed, short enough in punycode; and vice versa.
  {
    text: `tom@${'é'.repeat(50)}.${'é'.repeat(50)}.${'é'.repeat(50)}.example`,
    expected: refused('too-long'),
  },
  { text: `tom@${LONG}.${'d'.repeat(53)}.ü.com`, expected: refused('too-long') },
  {
    text: `tom@${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.example`,
    expected: refused('too-long'),
  },
];
