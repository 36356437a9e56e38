import { useEffect, useState } from 'react';

/**
 * A value once it has stopped changing, so that typing does not ask the portal letter by letter.
 * @param value what changes
 * @param milliseconds how long it must rest, default 250
 * @example
 * const settled = useSettled(search);
 */
export function useDebouncedValue<Value>(value: Value, milliseconds = 250): Value {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
