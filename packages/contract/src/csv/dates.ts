const QUARTER_MS = 900_000;

/**
 * Creates a formatter of dates as YYYY-MM-DD; a missing date is ''.
 * @param timeZone an IANA time zone
 */
export function createDateFormatter(timeZone: string): (at: string | null | undefined) => string {
  const days = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  // Formatted once per quarter of an hour, since `Intl` is slow: no time zone has started a day within a quarter since 1972.
  const dates = new Map<number, string>();
  return (at) => {
    if (!at) return '';
    const quarter = Math.floor(Date.parse(at) / QUARTER_MS);
    const found = dates.get(quarter);
    if (found !== undefined) return found;
    const [month = '', day = '', year = ''] = days.format(quarter * QUARTER_MS).split('/');
    const date = `${year}-${month}-${day}`;
    dates.set(quarter, date);
    return date;
  };
}
