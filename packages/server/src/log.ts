/** What a line is about beyond its words. It holds no token, no address and no name of a member. */
export type LogFields = Readonly<Record<string, string | number>>;

/** Where lines go that people, or machines, read. */
export type Log = (message: string, fields?: LogFields) => void;

/** How lines are written: to be read by people, or one JSON object a line. */
export type LogFormat = 'text' | 'json';

/** @param write takes a line without its end; `now` gives epoch milliseconds */
export function createLog(
  format: LogFormat,
  { write, now }: { write: (line: string) => void; now: () => number },
): Log {
  switch (format) {
    case 'text':
      return (message, fields = {}) =>
        write([message, ...Object.entries(fields).map(([name, value]) => `${name}=${value}`)].join(' '));
    case 'json':
      return (message, fields = {}) =>
        write(JSON.stringify({ time: new Date(now()).toISOString(), message, ...fields }));
  }
}

/** A failure as a log may show it. */
export function describeError(thrown: unknown): string {
  return thrown instanceof Error
    ? (thrown.stack ?? `${thrown.name}: ${thrown.message}`)
    : 'Something was thrown that is no error';
}
