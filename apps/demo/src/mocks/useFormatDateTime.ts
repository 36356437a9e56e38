import { useSession } from '@foyer/react/hooks';

/** Returns a function that formats a date and time in the time zone and locale of the firm. */
export function useFormatDateTime(): (moment: string | number, precision?: 'minute' | 'second') => string {
  const { data: session } = useSession();
  return (moment, precision = 'minute') =>
    new Intl.DateTimeFormat(session?.firm.locale, {
      timeZone: session?.firm.timeZone,
      dateStyle: 'medium',
      timeStyle: precision === 'second' ? 'medium' : 'short',
    }).format(new Date(moment));
}
