/** Fields of a log line. They must not contain tokens, addresses or names of members. */
export type LogFields = Readonly<Record<string, string | number>>;

/** Writes a log line. */
export type Log = (message: string, fields?: LogFields) => void;

/** Format of log lines: text, or one JSON object per line. */
export type LogFormat = 'text' | 'json';

/** @param write receives a line without line break; `now` returns epoch milliseconds */
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

/** Formats an error for the log. */
export function describeError(thrown: unknown): string {
  return thrown instanceof Error
    ? (thrown.stack ?? `${thrown.name}: ${thrown.message}`)
    : 'A value was thrown that is not an Error';
}
