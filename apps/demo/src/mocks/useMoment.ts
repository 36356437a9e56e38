import { useSession } from '@foyer/react/hooks';

/** Writes a moment as the firm would: its zone, its language. */
export function useMoment(): (moment: string | number, precision?: 'minute' | 'second') => string {
  const { data: session } = useSession();
  return (moment, precision = 'minute') =>
    new Intl.DateTimeFormat(session?.firm.locale, {
      timeZone: session?.firm.timeZone,
      dateStyle: 'medium',
      timeStyle: precision === 'second' ? 'medium' : 'short',
    }).format(new Date(moment));
}
