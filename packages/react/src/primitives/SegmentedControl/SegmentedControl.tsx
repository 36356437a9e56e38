import { useId } from 'react';
import { useControllableState } from '../state/index.ts';

export interface SegmentedControlProps<Value extends string> {
  /** Accessible name of the group, visually hidden. */
  legend: string;
  options: readonly { value: Value; label: string }[];
  value?: Value;
  defaultValue: Value;
  onValueChange?: (value: Value) => void;
}

/**
 * Two to four short options side by side: radio buttons that look like one control. Controlled with `value`, uncontrolled with `defaultValue`.
 * @example
 * <SegmentedControl legend="Kind of client" options={kinds} defaultValue="individual" onValueChange={setKind} />
 */
export function SegmentedControl<Value extends string>({
  legend,
  options,
  value,
  defaultValue,
  onValueChange,
}: SegmentedControlProps<Value>) {
  const name = useId();
  const [selected, setSelected] = useControllableState({ value, defaultValue, onValueChange });
  return (
    <fieldset>
      <legend className="foyer-visually-hidden">{legend}</legend>
      <div className="foyer-SegmentedControl">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              checked={option.value === selected}
              onChange={() => setSelected(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
