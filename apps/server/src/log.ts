/** Where lines go that people read. They hold no token, no address and no name of a member. */
export type Log = (line: string) => void;

/** A failure as a log may show it. */
export function describeFailure(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? `${thrown.name}: ${thrown.message}`) : 'Something was thrown that is no error';
}
