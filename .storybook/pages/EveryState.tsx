import { AnchorMdx } from '@storybook/addon-docs/blocks';
import { storyUrl } from './guide-links.ts';
import { states } from './states.ts';

const componentOf = (story: string): string => story.split('/')[0] ?? '';
/** Label of a link: the name of the story, prefixed with its component if a row has stories of several components. */
function label(story: string, rowStories: readonly string[]): string {
  const name = (story.split('/').at(-1) ?? '').replaceAll(
    /(?<=[a-z])(?=[A-Z])|(?=[A-Z][a-z])(?<=[A-Z])/g,
    ' ',
  );
  return rowStories.every((other) => componentOf(other) === componentOf(story))
    ? name
    : `${componentOf(story)}: ${name}`;
}

/** Tables of all states with links to their stories. */
export const EveryState = () =>
  Object.entries(states).map(([group, entries]) => (
    <section key={group}>
      <h3>{group}</h3>
      <table className="page-states">
        <tbody>
          {Object.entries(entries).map(([state, stories]) => (
            <tr key={state}>
              <th scope="row">{state}</th>
              <td>
                <ul className="page-links">
                  {stories.map((story) => (
                    <li key={story}>
                      <AnchorMdx href={storyUrl(story)} target="">
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
