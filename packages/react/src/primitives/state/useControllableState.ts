import { useRef, useState } from 'react';
import { useControlledSetter, type ControllableSetter } from './useControlledSetter.ts';

/** Options of `useControllableState`. */
export interface ControllableState<Value, Details extends readonly unknown[]> {
  /** The controlled value; `undefined` while the state is uncontrolled. */
  value: Value | undefined;
  /** Initial value of uncontrolled state. */
  defaultValue: Value;
  /** Called when a setter changes the value, with the details passed to the setter. */
  onValueChange: ((value: Value, ...details: Details) => void) | undefined;
  /**
   * Whether two values are the same; a change between equal values is not announced.
   * @default Object.is
   */
  isEqual?: (one: Value, other: Value) => boolean;
  /**
   * Component or hook, and the name of its value, for warnings.
   * @default 'A component'
   */
  caller?: string;
}

/**
 * State that is either controlled by a prop or held here. The setter takes a value or an updater; several calls in one handler build on each other. Radix's `useControllableState` has no change details, and its updaters see the
 * last rendered value while controlled.
 * @returns the value and its setter, whose identity never changes
 * @example
 * const [open, setOpen] = useControllableState({ value: props.open, defaultValue: false, onValueChange: props.onOpenChange });
 */
export function useControllableState<Value, Details extends readonly unknown[] = []>({
  value,
  defaultValue,
  onValueChange,
  isEqual = Object.is,
  caller = 'A component',
}: ControllableState<Value, Details>): [Value, ControllableSetter<Value, Details>] {
  const [own, setOwn] = useState(defaultValue);
  const latest = useRef(own);
  const setValue = useControlledSetter<Value, Details>({
    value,
    getValue: () => latest.current,
    setValue: (next) => {
      latest.current = next;
      setOwn(() => next);
    },
    onValueChange,
    isEqual,
    caller,
  });
  return [value === undefined ? own : value, setValue];
}
