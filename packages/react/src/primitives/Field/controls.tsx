import {
  forwardRef,
  type ChangeEvent,
  type InputHTMLAttributes,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react';
import { Icon } from '../../icons/index.ts';

/** Called with the new value and the change event. */
export type OnValueChange<Control> = (value: string, details: { event: ChangeEvent<Control> }) => void;

const classOf = (className: string | undefined) => (className ? `foyer-Input ${className}` : 'foyer-Input');

export interface InputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  onValueChange?: OnValueChange<HTMLInputElement>;
}

/**
 * A native text input.
 * @example
 * <Input type="search" aria-label="Search" onValueChange={setSearch} />
 */
export const Input = /* @__PURE__ */ forwardRef<HTMLInputElement, InputProps>(function Input(
  { onValueChange, className, ...rest },
  ref,
) {
  return (
    <input
      {...rest}
      ref={ref}
      className={classOf(className)}
      onChange={(event) => onValueChange?.(event.currentTarget.value, { event })}
    />
  );
});

export interface TextareaProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange'> {
  onValueChange?: OnValueChange<HTMLTextAreaElement>;
}

/**
 * A native textarea.
 * @example
 * <Textarea aria-label="Personal message" maxLength={500} />
 */
export const Textarea = /* @__PURE__ */ forwardRef<HTMLTextAreaElement, TextareaProps>(function Textarea(
  { onValueChange, className, ...rest },
  ref,
) {
  return (
    <textarea
      {...rest}
      ref={ref}
      className={classOf(className)}
      onChange={(event) => onValueChange?.(event.currentTarget.value, { event })}
    />
  );
});

export interface SelectProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'children'> {
  options: readonly { value: string; label: string; disabled?: boolean }[];
  onValueChange?: OnValueChange<HTMLSelectElement>;
}

/**
 * A native select.
 * @example
 * <Select aria-label="Plan" options={plans} defaultValue="pro" />
 */
export const Select = /* @__PURE__ */ forwardRef<HTMLSelectElement, SelectProps>(function Select(
  { options, onValueChange, className, ...rest },
  ref,
) {
  return (
    <span className="foyer-Select">
      <select
        {...rest}
        ref={ref}
        className={classOf(className)}
        onChange={(event) => onValueChange?.(event.currentTarget.value, { event })}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" />
    </span>
  );
});
