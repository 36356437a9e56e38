import {
  AnchorMdx,
  Controls,
  Description,
  DocsContext,
  DocsStory,
  Heading,
  Primary,
  Stories,
  Title,
} from '@storybook/addon-docs/blocks';
import { useContext } from 'react';

/**
 * The page of a component: its stories one below the other. Some are led to instead: those that open dialogs or are very long, and those that come to their state only by being
 * played, which side by side would fight for the focus. A story with the parameter `among` stays.
 */
export function ComponentPage() {
  const stories = useContext(DocsContext).componentStories();
  const apart = stories.filter(
    ({ parameters, playFunction }) =>
      parameters['docs']?.story?.inline === false ||
      (playFunction !== undefined && parameters['among'] !== true),
  );
  const among = stories.slice(1).filter((story) => !apart.includes(story));
  return (
    <>
      <Title />
      <Description of="meta" />
      <Primary />
      {apart.length === 0 && <Stories includePrimary={false} />}
      {apart.length > 0 && among.length > 0 && (
        <>
          <Heading>Stories</Heading>
          {among.map((story) => (
            <DocsStory key={story.id} of={story.moduleExport} expanded />
          ))}
        </>
      )}
      {apart.length > 0 && (
        <>
          <Heading>On pages of their own</Heading>
          <ul>
            {apart.map(({ id, name }) => (
              <li key={id}>
                <AnchorMdx href={`?path=/story/${id}`} target="">
                  {name}
                </AnchorMdx>
              </li>
            ))}
          </ul>
        </>
      )}
      <Heading>Props</Heading>
      <Controls />
    </>
  );
}
