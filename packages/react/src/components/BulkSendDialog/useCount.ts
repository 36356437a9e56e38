import { useMemo } from 'react';
import { useDateStyle } from '../../messages/index.ts';

/** Writes numbers as the locale does: "1,000". */
export function useCount(): (count: number) => string {
  const { locale } = useDateStyle();
  return useMemo(() => {
    const numbers = new Intl.NumberFormat(locale);
    return (count) => numbers.format(count);
  }, [locale]);
}
