import { useId, type ReactNode } from 'react';
import { useControllableState } from '../state/index.ts';
import { CheckboxGroup } from './CheckboxGroup.tsx';

export interface RadioOption<Value extends string> {
  value: Value;
  label: string;
  /** What follows from the choice. */
  hint?: string;
  disabled?: boolean;
  /** Shown under the choice while it is chosen, such as a select. */
  children?: ReactNode;
}

export interface RadioGroupProps<Value extends string> {
  /** What the choice is about; read, not seen. */
  legend: string;
  choices: readonly RadioOption<Value>[];
  value?: Value;
  defaultValue: Value;
  onValueChange?: (value: Value) => void;
}

/**
 * A group of radio buttons of two lines each: few choices, and what follows from every one.
 * @param props.legend what the choice is about; read, not seen
 * @param props.choices in the order shown
 * @param props.defaultValue where it starts when the owner holds no `value`
 * @example
 * <RadioChoices legend="What to send" choices={choices} defaultValue="alone" onValueChange={setWhat} />
 */
export function RadioGroup<Value extends string>({
  legend,
  choices,
  value,
  defaultValue,
  onValueChange,
}: RadioGroupProps<Value>) {
  const id = useId();
  const [chosen, choose] = useControllableState({ value, defaultValue, onValueChange });
  return (
    <fieldset>
      <legend className="foyer-vh">{legend}</legend>
      <CheckboxGroup>
        {choices.map((choice) => {
          const choiceId = `${id}-${choice.value}`;
          return (
            <div className="foyer-Choice" key={choice.value}>
              <input
                type="radio"
                className="foyer-Radio"
                name={id}
                id={choiceId}
                checked={choice.value === chosen}
                disabled={choice.disabled}
                aria-describedby={choice.hint ? `${choiceId}-hint` : undefined}
                onChange={() => choose(choice.value)}
              />
              <div>
                <label htmlFor={choiceId}>{choice.label}</label>
                {choice.hint && (
                  <span className="foyer-hint" id={`${choiceId}-hint`}>
                    {choice.hint}
                  </span>
                )}
                {choice.value === chosen && choice.children}
              </div>
            </div>
          );
        })}
      </CheckboxGroup>
    </fieldset>
  );
}
