import { scenarios, type ScenarioName } from '@foyer/mocks';

const isScenario = (name: string): name is ScenarioName => Object.hasOwn(scenarios, name);

/** Selects the initial state of the portal. Selecting a scenario, or the button, starts a new portal. */
export function ScenarioChooser({
  scenario,
  onStart,
  hasFocus,
}: {
  scenario: ScenarioName;
  onStart: (scenario: ScenarioName) => void;
  hasFocus: boolean;
}) {
  return (
    <section className="mocks-part">
      <label htmlFor="mocks-scenario">Scenario</label>
      <div className="mocks-line">
        <select
          id="mocks-scenario"
          value={scenario}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- this control remounts the page and must keep focus
          autoFocus={hasFocus}
          onChange={({ target }) => {
            if (isScenario(target.value)) onStart(target.value);
          }}
        >
          {Object.keys(scenarios).map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
        <button type="button" className="mocks-button" onClick={() => onStart(scenario)}>
          Start over
        </button>
      </div>
    </section>
  );
}
