import { useEffect, useState } from 'react';

/**
 * Returns a value once it has stopped changing, so that typing does not send a request per letter.
 * @param value the changing value
 * @param milliseconds how long it must stay the same; default 250
 * @example
 * const debouncedSearch = useDebouncedValue(search);
 */
export function useDebouncedValue<Value>(value: Value, milliseconds = 250): Value {
  const [debounced, setDebounced] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setDebounced(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return debounced;
}
