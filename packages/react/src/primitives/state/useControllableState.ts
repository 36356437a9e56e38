import { useCallback, useState } from 'react';

export interface ControllableState<Value, Details extends readonly unknown[]> {
  /** Set: the owner holds the state. */
  value: Value | undefined;
  /** Where an uncontrolled state starts. */
  defaultValue: Value;
  onValueChange: ((value: Value, ...details: Details) => void) | undefined;
}

/**
 * One state that its owner may hold (`value`) or leave to us (`defaultValue`).
 * @param options.value set when the owner holds the state
 * @param options.defaultValue where it starts otherwise
 * @param options.onValueChange hears every change, with the details that the setter was given
 * @example
 * const [open, setOpen] = useControllableState({ value: props.open, defaultValue: false, onValueChange: props.onOpenChange });
 */
export function useControllableState<Value, Details extends readonly unknown[] = []>({
  value,
  defaultValue,
  onValueChange,
}: ControllableState<Value, Details>): [Value, (value: Value, ...details: Details) => void] {
  const [own, setOwn] = useState(defaultValue);
  const change = useCallback(
    (next: Value, ...details: Details) => {
      // Wrapped, because React would call a value that happens to be a function.
      if (value === undefined) setOwn(() => next);
      onValueChange?.(next, ...details);
    },
    [value, onValueChange],
  );
  return [value === undefined ? own : value, change];
}
