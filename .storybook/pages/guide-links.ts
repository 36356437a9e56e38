/** A guide: its markdown file and its title in the sidebar. */
export interface GuidePage {
  file: string;
  title: string;
}

const MARKDOWN = /from '\.\/([\w-]+\.md)\?raw'/;
const TITLE = /<Meta title="([^"]+)"/;

/** Parses the guides from `.mdx` files. @param sources their text */
export const parsePages = (sources: readonly string[]): GuidePage[] =>
  sources.flatMap((source) => {
    const [file, title] = [MARKDOWN.exec(source)?.[1], TITLE.exec(source)?.[1]];
    return file === undefined || title === undefined ? [] : [{ file, title }];
  });

/** URL of a docs page inside Storybook. */
export const docsUrl = (title: string): string =>
  `?path=/docs/${title.toLowerCase().replaceAll(/[^a-z\d]+/g, '-')}--docs`;

const STORIES = /components\/(\w+)\/\w+\.(\w+)\.stories\.tsx$/;

/**
 * Maps a link of the markdown to a URL inside Storybook: the docs page of a guide or of a stories file.
 * @returns null for a file of the repository without a docs page
 */
export function resolveLink(href: string, pages: readonly GuidePage[]): string | null {
  if (href.startsWith('#') || /^https?:/.test(href)) return href;
  const [, component, part] = STORIES.exec(href) ?? [];
  if (component !== undefined && part !== undefined) return docsUrl(`Components/${component}/${part}`);
  const [path] = href.split('#');
  const page = pages.find(({ file }) => file === path);
  return page ? docsUrl(page.title) : null;
}

const kebab = (name: string): string =>
  name.replaceAll(/([a-z\d])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$2-').toLowerCase();

/** Returns the id of a story. @param story `Component/Story`, or `Component/Part/Story` */
export function storyId(story: string): string {
  const parts = story.split('/');
  return `components-${parts.slice(0, -1).join('-').toLowerCase()}--${kebab(parts.at(-1) ?? '')}`;
}

/** URL of a story inside Storybook. */
export const storyUrl = (story: string): string => `?path=/story/${storyId(story)}`;
