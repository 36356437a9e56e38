import { readFileSync, statSync } from 'node:fs';
import { createSecureContext } from 'node:tls';

/** Paths of a certificate and its key, in PEM. */
export interface TlsFiles {
  cert: string;
  key: string;
}

/** A certificate with its key. */
export interface TlsPair {
  cert: Buffer;
  key: Buffer;
}

/** The files do not contain a certificate with its key. */
export class CertificateError extends Error {
  override readonly name = 'CertificateError';
}

/**
 * Reads a certificate and its key.
 * @throws CertificateError
 */
export function readTlsFiles({ cert, key }: TlsFiles): TlsPair {
  try {
    const pair = { cert: readFileSync(cert), key: readFileSync(key) };
    // Throws when they do not match.
    createSecureContext(pair);
    return pair;
  } catch (thrown) {
    throw new CertificateError(
      `${cert} and ${key} are not a certificate with its key: ${thrown instanceof Error ? thrown.message : 'they cannot be read'}`,
    );
  }
}

/**
 * Watches files that are renewed while the process runs.
 * @param onFailure called when changed files are invalid, for example because only one of them is renewed; the next call tries again
 * @returns returns the new pair after a change, otherwise null
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

/** Identifies the current versions of the files; follows links. */
const modificationStamp = ({ cert, key }: TlsFiles): string =>
  [cert, key]
    .map((file) => statSync(file, { throwIfNoEntry: false }))
    .map((found) => `${found?.ino ?? ''} ${found?.mtimeMs ?? ''} ${found?.size ?? ''}`)
    .join('\n');
