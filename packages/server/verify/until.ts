/**
 * Waits until a condition holds.
 * @throws after a timeout, with the last value
 */
export async function until<T>(
  what: string,
  look: () => Promise<T> | T,
  holds: (seen: T) => boolean,
  { seconds = 600, everyMs = 50 }: { seconds?: number; everyMs?: number } = {},
): Promise<T> {
  const end = Date.now() + seconds * 1_000;
  for (;;) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (Date.now() > end) throw new Error(`${what} did not come about; seen last: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
