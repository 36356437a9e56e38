import {
  forwardRef,
  useEffect,
  useImperativeHandle,
  useRef,
  type ChangeEvent,
  type InputHTMLAttributes,
} from 'react';
import { useControllableState } from '../state/index.ts';

/** `mixed`: some of what it stands for, not all. */
export type Checked = boolean | 'mixed';

export interface CheckboxProps extends Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'checked' | 'defaultChecked' | 'onChange'
> {
  checked?: Checked;
  /** Default `false`. */
  defaultChecked?: boolean;
  onCheckedChange?: (checked: Checked, details: { event: ChangeEvent<HTMLInputElement> }) => void;
}

/**
 * A native checkbox with a third, mixed state.
 * @param props.checked set when the owner holds the state
 * @param props.defaultChecked default `false`
 * @example
 * <Checkbox aria-label="Select all" checked="mixed" onCheckedChange={selectAll} />
 */
export const Checkbox = /* @__PURE__ */ forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(
  { checked, defaultChecked = false, onCheckedChange, className, ...rest },
  ref,
) {
  const input = useRef<HTMLInputElement>(null);
  const [value, setValue] = useControllableState<Checked, [{ event: ChangeEvent<HTMLInputElement> }]>({
    value: checked,
    defaultValue: defaultChecked,
    onValueChange: onCheckedChange,
  });
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => input.current);
  // There is no attribute for mixed. A click clears the property even when the owner keeps the state, so it is set after every render.
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
