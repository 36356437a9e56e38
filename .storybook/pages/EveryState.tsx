import { AnchorMdx } from '@storybook/addon-docs/blocks';
import { storyAddress } from './guide-links.ts';
import { states } from './states.ts';

const componentOf = (story: string): string => story.split('/')[0] ?? '';
/** `ClientList/ExpandedByKeyboard` as the sidebar calls it, after its component where a line has several. */
function label(story: string, among: readonly string[]): string {
  const name = (story.split('/').at(-1) ?? '').replaceAll(
    /(?<=[a-z])(?=[A-Z])|(?=[A-Z][a-z])(?<=[A-Z])/g,
    ' ',
  );
  return among.every((other) => componentOf(other) === componentOf(story))
    ? name
    : `${componentOf(story)}: ${name}`;
}

/** Where to look for a state. */
export const EveryState = () =>
  Object.entries(states).map(([what, shown]) => (
    <section key={what}>
      <h3>{what}</h3>
      <table className="page-states">
        <tbody>
          {Object.entries(shown).map(([state, stories]) => (
            <tr key={state}>
              <th scope="row">{state}</th>
              <td>
                <ul className="page-links">
                  {stories.map((story) => (
                    <li key={story}>
                      <AnchorMdx href={storyAddress(story)} target="">
                        {label(story, stories)}
                      </AnchorMdx>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ));
