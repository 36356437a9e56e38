import { AnchorMdx } from '@storybook/addon-docs/blocks';
import { storyAddress } from './guide-links.ts';
import { states } from './states.ts';

const label = (story: string): string => story.replaceAll('/', ' · ');

/** Where to look for a state. */
export const EveryState = () =>
  Object.entries(states).map(([what, shown]) => (
    <section key={what}>
      <h3>{what}</h3>
      <table>
        <tbody>
          {Object.entries(shown).map(([state, stories]) => (
            <tr key={state}>
              <th scope="row">{state}</th>
              <td>
                <ul>
                  {stories.map((story) => <li key={story}><AnchorMdx href={storyAddress(story)} target="">{label(story)}</AnchorMdx></li>)}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ));
