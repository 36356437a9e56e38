import { scenarios, type ScenarioName } from '@foyer/mocks';

const isScenario = (name: string): name is ScenarioName => Object.hasOwn(scenarios, name);

/** What the portal begins with. Another choice, or the button, begins anew. */
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
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is drawn anew by this very control; the focus stays where it was
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
