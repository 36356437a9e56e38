/** A page of the guides: the markdown that it shows, and what the sidebar calls it. */
export interface GuidePage {
  file: string;
  title: string;
}

const MARKDOWN = /from '\.\/([\w-]+\.md)\?raw'/;
const TITLE = /<Meta title="([^"]+)"/;

/** Which markdown the pages show, read from the pages. @param sources the text of each `.mdx` */
export const pagesOf = (sources: readonly string[]): GuidePage[] =>
  sources.flatMap((source) => {
    const [file, title] = [MARKDOWN.exec(source)?.[1], TITLE.exec(source)?.[1]];
    return file === undefined || title === undefined ? [] : [{ file, title }];
  });

/** The address of a page inside of Storybook. */
export const addressOf = (title: string): string =>
  `?path=/docs/${title.toLowerCase().replaceAll(/[^a-z\d]+/g, '-')}--docs`;

const STORIES = /components\/(\w+)\/\w+\.(\w+)\.stories\.tsx$/;

/**
 * Where a link of the markdown leads inside of Storybook: to the page that shows the file, or to the stories of a file of them.
 * @returns null for a file of the repository that has no page here
 */
export function leadsTo(href: string, pages: readonly GuidePage[]): string | null {
  if (href.startsWith('#') || /^https?:/.test(href)) return href;
  const [, component, part] = STORIES.exec(href) ?? [];
  if (component !== undefined && part !== undefined) return addressOf(`Components/${component}/${part}`);
  const [path] = href.split('#');
  const page = pages.find(({ file }) => file === path);
  return page ? addressOf(page.title) : null;
}

const kebab = (name: string): string =>
  name.replaceAll(/([a-z\d])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$2-').toLowerCase();

/** The id of a story of a component. @param story `Component/Story`, or `Component/Part/Story` */
export function storyId(story: string): string {
  const parts = story.split('/');
  return `components-${parts.slice(0, -1).join('-').toLowerCase()}--${kebab(parts.at(-1) ?? '')}`;
}

/** The address of that story inside of Storybook. */
export const storyAddress = (story: string): string => `?path=/story/${storyId(story)}`;
