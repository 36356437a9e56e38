/**
 * Waits for all of them, also when one fails: what is still under way in a transaction must not outlive it.
 * @throws what the first of them threw
 */
export async function awaitAll<const Works extends readonly Promise<unknown>[]>(
  works: Works,
): Promise<{ -readonly [Index in keyof Works]: Awaited<Works[Index]> }> {
  await Promise.allSettled(works);
  return Promise.all(works);
}
