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
 * The docs page of a component. Stories are rendered inline, except those that would compete for focus or space: stories with
 * `inline: false`, and stories with a play function unless they set the parameter `inlineDocs`. These are linked instead.
 */
export function ComponentPage() {
  const stories = useContext(DocsContext).componentStories();
  const linked = stories.filter(
    ({ parameters, playFunction }) =>
      parameters['docs']?.story?.inline === false ||
      (playFunction !== undefined && parameters['inlineDocs'] !== true),
  );
  const inline = stories.slice(1).filter((story) => !linked.includes(story));
  return (
    <>
      <Title />
      <Description of="meta" />
      <Primary />
      {linked.length === 0 && <Stories includePrimary={false} />}
      {linked.length > 0 && inline.length > 0 && (
        <>
          <Heading>Stories</Heading>
          {inline.map((story) => (
            <DocsStory key={story.id} of={story.moduleExport} expanded />
          ))}
        </>
      )}
      {linked.length > 0 && (
        <>
          <Heading>On separate pages</Heading>
          <ul>
            {linked.map(({ id, name }) => (
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
