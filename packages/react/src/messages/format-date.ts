/** Time zone and locale for formatting dates. */
export interface DateStyle {
  /** IANA name, usually the firm's time zone. */
  timeZone: string;
  /** BCP 47 tag. */
  locale: string;
}

const noBreakSpace = '\u00a0';
const formatters = new Map<string, Intl.DateTimeFormat>();

// Cached: creating a formatter costs a hundred times more than using it, and a list formats hundreds of dates.
function getFormatter({ timeZone, locale }: DateStyle, kind: 'date' | 'time'): Intl.DateTimeFormat {
  const key = `${kind} ${locale} ${timeZone}`;
  const cached = formatters.get(key);
  if (cached) return cached;
  const formatter = new Intl.DateTimeFormat(locale, {
    timeZone,
    ...(kind === 'date'
      ? { day: 'numeric', month: 'short', year: 'numeric' }
      : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  });
  formatters.set(key, formatter);
  return formatter;
}

/**
 * Formats a date with no-break spaces: "22 Nov 2026".
 * @param iso RFC 3339 timestamp
 * @example
 * formatDate('2026-11-22T08:00:00.000Z', { timeZone: 'Australia/Sydney', locale: 'en-AU' })
 */
export function formatDate(iso: string, style: DateStyle): string {
  const date = getFormatter(style, 'date').format(new Date(iso)).replace(/\s/gu, noBreakSpace);
  // Engines differ in English month names ("Sep" or "Sept", "Jun" or "June"): shorten all to three letters.
  return style.locale.startsWith('en') ? date.replace(/([A-Za-z]{3})[A-Za-z]+/, '$1') : date;
}

/**
 * Formats a time of day: "09:41".
 * @param iso RFC 3339 timestamp
 * @example
 * formatTime(event.at, { timeZone: 'Australia/Sydney', locale: 'en-AU' })
 */
export function formatTime(iso: string, style: DateStyle): string {
  return getFormatter(style, 'time').format(new Date(iso)).replace(/\s/gu, noBreakSpace);
}
