/**
 * Waits for all promises, even after one rejects: no query of a transaction may outlive it.
 * @throws the first error
 */
export async function awaitAll<const Promises extends readonly Promise<unknown>[]>(
  promises: Promises,
): Promise<{ -readonly [Index in keyof Promises]: Awaited<Promises[Index]> }> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}
