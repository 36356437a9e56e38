import {
  forwardRef,
  useEffect,
  useImperativeHandle,
  useRef,
  type ChangeEvent,
  type InputHTMLAttributes,
} from 'react';
import { useControllableState } from '../state/index.ts';

/** `mixed`: some of the items that the checkbox represents are checked. */
export type CheckedState = boolean | 'mixed';

export interface CheckboxProps extends Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'checked' | 'defaultChecked' | 'onChange'
> {
  checked?: CheckedState;
  /** @default false */
  defaultChecked?: boolean;
  onCheckedChange?: (checked: CheckedState, details: { event: ChangeEvent<HTMLInputElement> }) => void;
}

/**
 * A native checkbox with a third, mixed state. Controlled with `checked`, uncontrolled with `defaultChecked`.
 * @example
 * <Checkbox aria-label="Select all" checked="mixed" onCheckedChange={selectAll} />
 */
export const Checkbox = /* @__PURE__ */ forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(
  { checked, defaultChecked = false, onCheckedChange, className, ...rest },
  ref,
) {
  const input = useRef<HTMLInputElement>(null);
  const [value, setValue] = useControllableState<CheckedState, [{ event: ChangeEvent<HTMLInputElement> }]>({
    value: checked,
    defaultValue: defaultChecked,
    onValueChange: onCheckedChange,
  });
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => input.current);
  // `indeterminate` exists only as a property, and a click clears it even if the controlled state stays mixed: set it after every render.
  useEffect(() => {
    if (input.current) input.current.indeterminate = value === 'mixed';
  });

  return (
    <input
      {...rest}
      ref={input}
      type="checkbox"
      className={className ? `foyer-Checkbox ${className}` : 'foyer-Checkbox'}
      checked={value === true}
      onChange={(event) => setValue(event.currentTarget.checked, { event })}
    />
  );
});
