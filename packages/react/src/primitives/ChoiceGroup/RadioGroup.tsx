import { useId, type ReactNode } from 'react';
import { useControllableState } from '../state/index.ts';
import { CheckboxGroup } from './CheckboxGroup.tsx';

export interface RadioOption<Value extends string> {
  value: Value;
  label: string;
  /** Describes the consequence of selecting it. */
  hint?: string;
  disabled?: boolean;
  /** Rendered below the option while it is selected, such as a select. */
  children?: ReactNode;
}

export interface RadioGroupProps<Value extends string> {
  /** Accessible name of the group, visually hidden. */
  legend: string;
  options: readonly RadioOption<Value>[];
  value?: Value;
  defaultValue: Value;
  onValueChange?: (value: Value) => void;
}

/**
 * A group of radio buttons, each with a label and a hint. Controlled with `value`, uncontrolled with `defaultValue`.
 * @example
 * <RadioGroup legend="What to send" options={options} defaultValue="invitation" onValueChange={setContent} />
 */
export function RadioGroup<Value extends string>({
  legend,
  options,
  value,
  defaultValue,
  onValueChange,
}: RadioGroupProps<Value>) {
  const id = useId();
  const [selected, setSelected] = useControllableState({ value, defaultValue, onValueChange });
  return (
    <fieldset>
      <legend className="foyer-visually-hidden">{legend}</legend>
      <CheckboxGroup>
        {options.map((option) => {
          const optionId = `${id}-${option.value}`;
          return (
            <div className="foyer-Choice" key={option.value}>
              <input
                type="radio"
                className="foyer-Radio"
                name={id}
                id={optionId}
                checked={option.value === selected}
                disabled={option.disabled}
                aria-describedby={option.hint ? `${optionId}-hint` : undefined}
                onChange={() => setSelected(option.value)}
              />
              <div>
                <label htmlFor={optionId}>{option.label}</label>
                {option.hint && (
                  <span className="foyer-help-text" id={`${optionId}-hint`}>
                    {option.hint}
                  </span>
                )}
                {option.value === selected && option.children}
              </div>
            </div>
          );
        })}
      </CheckboxGroup>
    </fieldset>
  );
}
