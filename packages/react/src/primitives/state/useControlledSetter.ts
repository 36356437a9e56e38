import { useCallback, useEffect, useReducer, useRef, type SetStateAction } from 'react';
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.ts';

/** Sets a piece of state to a value or through an updater, with the details that its change callback receives. */
export type ControllableSetter<Value, Details extends readonly unknown[]> = (
  next: SetStateAction<Value>,
  ...details: Details
) => void;

/** Options of `useControlledSetter`. */
export interface ControlledSetterOptions<Value, Details extends readonly unknown[]> {
  /** The controlled value; `undefined` while the state is uncontrolled. */
  value: Value | undefined;
  /** Reads the uncontrolled value. */
  getValue: () => Value;
  /** Stores the uncontrolled value. */
  setValue: (value: Value) => void;
  onValueChange: ((value: Value, ...details: Details) => void) | undefined;
  /** Changes between equal values are neither stored nor announced. */
  isEqual: (one: Value, other: Value) => boolean;
  /** Component or hook, and the name of its value, for warnings. */
  caller: string;
}

/**
 * The setter of a piece of state that a host may control, wherever the uncontrolled value is stored. Several calls in one handler build on each other, an unchanged value is not announced, and a controlled value changes only
 * with the prop.
 * @returns the setter; its identity never changes
 */
export function useControlledSetter<Value, Details extends readonly unknown[]>(
  options: ControlledSetterOptions<Value, Details>,
): ControllableSetter<Value, Details> {
  const latest = useRef(options);
  const requested = useRef<{ value: Value } | null>(null);
  const [, render] = useReducer((count: number) => count + 1, 0);
  useIsomorphicLayoutEffect(() => {
    latest.current = options;
    // The host has had its say: what it did not adopt is not built upon.
    requested.current = null;
  });
  useControlWarning(options.value !== undefined, options.caller);
  return useCallback((next, ...details) => {
    const { value, getValue, setValue, onValueChange, isEqual } = latest.current;
    const current = requested.current ? requested.current.value : value === undefined ? getValue() : value;
    const resolved = isUpdater(next) ? next(current) : next;
    if (isEqual(current, resolved)) return;
    if (value === undefined) setValue(resolved);
    else {
      requested.current = { value: resolved };
      render();
    }
    onValueChange?.(resolved, ...details);
  }, []);
}

const isUpdater = <Value>(next: SetStateAction<Value>): next is (current: Value) => Value =>
  typeof next === 'function';

/** Warns in development when a value changes from controlled to uncontrolled or back. */
function useControlWarning(isControlled: boolean, caller: string): void {
  const wasControlled = useRef(isControlled);
  useEffect(() => {
    if (wasControlled.current === isControlled) return;
    const [from, to] = isControlled ? ['uncontrolled', 'controlled'] : ['controlled', 'uncontrolled'];
    wasControlled.current = isControlled;
    if (process.env.NODE_ENV !== 'production')
      console.warn(
        `${caller} changed from ${from} to ${to}. Pass a value on every render, or use the default value and never pass one.`,
      );
  }, [isControlled, caller]);
}
