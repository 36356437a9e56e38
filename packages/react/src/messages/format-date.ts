/** Where and how a moment is written. */
export interface DateStyle {
  /** IANA name of the firm's time zone. */
  timeZone: string;
  /** BCP 47 tag. */
  locale: string;
}

const noBreakSpace = '\u00a0';
const formatters = new Map<string, Intl.DateTimeFormat>();

// Making a formatter costs a hundred times more than using it, and a list writes hundreds of dates.
function formatterOf({ timeZone, locale }: DateStyle, kind: 'date' | 'time'): Intl.DateTimeFormat {
  const key = `${kind} ${locale} ${timeZone}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, {
    timeZone,
    ...(kind === 'date'
      ? { day: 'numeric', month: 'short', year: 'numeric' }
      : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  });
  formatters.set(key, made);
  return made;
}

/**
 * A whole date that never breaks over a line: "22 Nov 2026".
 * @param iso the moment, RFC 3339
 * @param style the firm's zone and the reader's locale
 * @example
 * formatDate('2026-11-22T08:00:00.000Z', { timeZone: 'Australia/Sydney', locale: 'en-AU' })
 */
export function formatDate(iso: string, style: DateStyle): string {
  const date = formatterOf(style, 'date').format(new Date(iso)).replace(/\s/gu, noBreakSpace);
  // English engines disagree on "Sep" and "Sept", "Jun" and "June": three letters, everywhere.
  return style.locale.startsWith('en') ? date.replace(/([A-Za-z]{3})[A-Za-z]+/, '$1') : date;
}

/**
 * The time of day in the firm's zone: "09:41".
 * @param iso the moment, RFC 3339
 * @param style the firm's zone and the reader's locale
 * @example
 * formatTime(event.at, { timeZone: 'Australia/Sydney', locale: 'en-AU' })
 */
export function formatTime(iso: string, style: DateStyle): string {
  return formatterOf(style, 'time').format(new Date(iso)).replace(/\s/gu, noBreakSpace);
}
