/** The client has been changed since the version that the write is based on. */
export class VersionConflictError extends Error {
  override readonly name = 'VersionConflictError';
}

/** An owner of another client already signs in with the address. */
export class AddressTakenError extends Error {
  override readonly name = 'AddressTakenError';
}

/** Another client, or another member, of the firm has the external id. */
export class ExternalIdTakenError extends Error {
  override readonly name = 'ExternalIdTakenError';
}

/** Another transaction has held the same idempotency key for too long. */
export class IdempotencyBusyError extends Error {
  override readonly name = 'IdempotencyBusyError';
}
