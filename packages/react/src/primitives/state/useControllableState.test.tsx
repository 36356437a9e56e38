import { act, renderHook } from '@testing-library/react';
import { StrictMode } from 'react';
import { expect, test, vi } from 'vitest';
import { useControllableState } from './index.ts';

interface Details {
  reason: 'user' | 'reset';
}
const user: Details = { reason: 'user' };
type Props = { value?: number; onValueChange?: (value: number, details: Details) => void };

const setUp = (initialProps: Props) =>
  renderHook(
    ({ value, onValueChange }: Props) =>
      useControllableState<number, [Details]>({
        value,
        defaultValue: 1,
        onValueChange,
        caller: 'Counter value',
      }),
    { initialProps, wrapper: StrictMode },
  );

test('applies both of two updaters in one handler while uncontrolled', () => {
  const onValueChange = vi.fn();
  const { result } = setUp({ onValueChange });
  act(() => {
    result.current[1]((value) => value + 1, user);
    result.current[1]((value) => value + 1, { reason: 'reset' });
  });
  expect(result.current[0]).toBe(3);
  expect(onValueChange.mock.calls).toEqual([
    [2, { reason: 'user' }],
    [3, { reason: 'reset' }],
  ]);
});

test('applies both of two updaters in one handler while controlled', () => {
  let value = 1;
  const onValueChange = vi.fn((next: number) => (value = next));
  const { result, rerender } = setUp({ value, onValueChange });
  act(() => {
    result.current[1]((current) => current + 1, user);
    result.current[1]((current) => current + 1, user);
  });
  expect(onValueChange).toHaveBeenLastCalledWith(3, user);
  rerender({ value, onValueChange });
  expect(result.current[0]).toBe(3);
});

test('keeps the controlled value when the host ignores a change, and builds the next change on it', () => {
  const onValueChange = vi.fn();
  const { result } = setUp({ value: 1, onValueChange });
  act(() => result.current[1]((value) => value + 1, user));
  expect(result.current[0]).toBe(1);
  act(() => result.current[1]((value) => value + 5, user));
  expect(onValueChange.mock.calls.map(([value]) => value)).toEqual([2, 6]);
});

test('does not announce an unchanged value', () => {
  const onValueChange = vi.fn();
  const { result } = setUp({ onValueChange });
  act(() => {
    result.current[1](1, user);
    result.current[1](2, user);
    result.current[1](2, user);
  });
  expect(onValueChange).toHaveBeenCalledExactlyOnceWith(2, user);
});

test('compares values with isEqual', () => {
  const onValueChange = vi.fn();
  const { result } = renderHook(() =>
    useControllableState<string>({
      value: undefined,
      defaultValue: 'a',
      onValueChange,
      isEqual: (one, other) => one.toLowerCase() === other.toLowerCase(),
    }),
  );
  act(() => result.current[1]('A'));
  expect(onValueChange).not.toHaveBeenCalled();
  expect(result.current[0]).toBe('a');
});

test('keeps the identity of its setter', () => {
  const { result, rerender } = setUp({ value: 1 });
  const [, setter] = result.current;
  rerender({ value: 2, onValueChange: vi.fn() });
  expect(result.current[1]).toBe(setter);
});

test('warns once when the value changes from controlled to uncontrolled, and back', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { rerender } = setUp({ value: 1 });
  rerender({});
  rerender({});
  expect(warn).toHaveBeenCalledExactlyOnceWith(
    'Counter value changed from controlled to uncontrolled. Pass a value on every render, or use the default value and never pass one.',
  );
  rerender({ value: 2 });
  expect(warn).toHaveBeenCalledTimes(2);
  expect(warn).toHaveBeenLastCalledWith(expect.stringContaining('from uncontrolled to controlled'));
  warn.mockRestore();
});
