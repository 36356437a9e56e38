import { useId } from 'react';
import { useControllableState } from '../state/index.ts';

export interface SegmentedControlProps<Value extends string> {
  /** What the choice is about; read, not seen. */
  legend: string;
  choices: readonly { value: Value; label: string }[];
  value?: Value;
  defaultValue: Value;
  onValueChange?: (value: Value) => void;
}

/**
 * Two to four short choices side by side: radio buttons in the shape of one control.
 * @param props.legend what the choice is about; read, not seen
 * @param props.defaultValue where it starts when the owner holds no `value`
 * @example
 * <Segment legend="Kind of client" choices={kinds} defaultValue="individual" onValueChange={setKind} />
 */
export function SegmentedControl<Value extends string>({
  legend,
  choices,
  value,
  defaultValue,
  onValueChange,
}: SegmentedControlProps<Value>) {
  const name = useId();
  const [chosen, choose] = useControllableState({ value, defaultValue, onValueChange });
  return (
    <fieldset>
      <legend className="foyer-vh">{legend}</legend>
      <div className="foyer-SegmentedControl">
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={name}
              checked={choice.value === chosen}
              onChange={() => choose(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
