import { base64Bytes } from './base64.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Returns the public key of a PEM certificate as SubjectPublicKeyInfo; null if the text is not a certificate. Does not verify the issuer: the caller fetches it from a trusted host. */
export function publicKeyIn(pem: string): Bytes | null {
  const base64 = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/.exec(pem)?.[1];
  const der = base64 === undefined ? null : base64Bytes(base64.replaceAll(/\s/g, ''));
  const [certificate] = der === null ? [] : partsOf(der);
  const [toBeSigned] = certificate === undefined ? [] : partsOf(certificate.content);
  const fields = toBeSigned === undefined ? [] : partsOf(toBeSigned.content);
  // RFC 5280, section 4.1: the version may be left out; serial number, signature, issuer, validity and subject come before the key.
  return fields[fields[0]?.tag === VERSION ? 6 : 5]?.whole ?? null;
}

const VERSION = 0xa0;

/** The parts of a DER structure, one behind the other; empty when it breaks off. */
function partsOf(der: Bytes): { tag: number; content: Bytes; whole: Bytes }[] {
  const parts = [];
  for (let offset = 0; offset < der.length;) {
    const [tag = 0, first = 0] = der.subarray(offset);
    const extra = first < 0x80 ? 0 : first & 0x7f;
    const length =
      extra === 0
        ? first
        : der.subarray(offset + 2, offset + 2 + extra).reduce((sum, byte) => sum * 256 + byte, 0);
    const begin = offset + 2 + extra;
    if (begin + length > der.length) return [];
    parts.push({
      tag,
      content: der.subarray(begin, begin + length),
      whole: der.subarray(offset, begin + length),
    });
    offset = begin + length;
  }
  return parts;
}
