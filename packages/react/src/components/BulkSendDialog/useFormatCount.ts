import { useMemo } from 'react';
import { useDateStyle } from '../../messages/index.ts';

/** Returns a function that formats numbers in the current locale, such as "1,000". */
export function useFormatCount(): (count: number) => string {
  const { locale } = useDateStyle();
  return useMemo(() => {
    const { format } = new Intl.NumberFormat(locale);
    return (count) => format(count);
  }, [locale]);
}
