/** The client is not at the version that the writer saw. */
export class VersionConflictError extends Error {
  override readonly name = 'VersionConflict';
}

/** An owner of another client already signs in with the address. */
export class AddressTakenError extends Error {
  override readonly name = 'AddressTaken';
}

/** The same key is being worked on, and has been for too long to wait. */
export class IdempotencyBusyError extends Error {
  override readonly name = 'IdempotencyBusy';
}
