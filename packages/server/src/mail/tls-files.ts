import { readFileSync, statSync } from 'node:fs';
import { createSecureContext } from 'node:tls';

/** Where a certificate and its key lie, in PEM. */
export interface TlsFiles {
  cert: string;
  key: string;
}

/** A certificate with its key. */
export interface TlsPair {
  cert: Buffer;
  key: Buffer;
}

/** The files hold no certificate with its key. */
export class CertificateError extends Error {
  override readonly name = 'CertificateError';
}

/** @throws CertificateError */
export function readTlsFiles({ cert, key }: TlsFiles): TlsPair {
  try {
    const pair = { cert: readFileSync(cert), key: readFileSync(key) };
    // Tells whether they belong together.
    createSecureContext(pair);
    return pair;
  } catch (thrown) {
    throw new CertificateError(
      `${cert} and ${key} are no certificate with its key: ${thrown instanceof Error ? thrown.message : 'they cannot be read'}`,
    );
  }
}

/**
 * Watches files that are renewed under a running process. Asked now and then, it reads them again if they have changed.
 * @param onFailure hears of a change that is none: half of it is written, and the other half will be there the next time
 * @returns gives the new pair once, else null
 */
export function watchTlsFiles(files: TlsFiles, onFailure: (thrown: unknown) => void): () => TlsPair | null {
  let seen = modificationStamp(files);
  return () => {
    const stamp = modificationStamp(files);
    if (stamp === seen) return null;
    try {
      const pair = readTlsFiles(files);
      seen = stamp;
      return pair;
    } catch (thrown) {
      onFailure(thrown);
      return null;
    }
  };
}

/** When the files were last written, links followed. */
const modificationStamp = ({ cert, key }: TlsFiles): string =>
  [cert, key]
    .map((file) => statSync(file, { throwIfNoEntry: false }))
    .map((found) => `${found?.ino ?? ''} ${found?.mtimeMs ?? ''} ${found?.size ?? ''}`)
    .join('\n');
