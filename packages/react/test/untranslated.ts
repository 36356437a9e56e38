import type { MockPortal } from '@foyer/mocks';

const ATTRIBUTES = [
  'aria-label',
  'title',
  'placeholder',
  'alt',
  'aria-description',
  'aria-valuetext',
  'aria-roledescription',
];
/** Of a name, in a circle. */
export const INITIALS = /^\p{Lu}{1,2}$/gmu;
/** What people and portals have written themselves, by the name of the field. */
const WRITTEN_BY_OTHERS = new Set(['name', 'given', 'family', 'email', 'detail', 'reason', 'description']);

/** Collects the texts in a portal's responses that are not translated: names, addresses, reasons. */
export function collectNames(mockPortal: MockPortal): Set<string> {
  const names = new Set<string>();
  const real = mockPortal.fetch;
  Object.assign(mockPortal, {
    fetch: async (...args: Parameters<typeof real>) => {
      const response = await real(...args);
      if (response.headers.get('content-type')?.includes('json'))
        collect(await response.clone().json(), names);
      return response;
    },
  });
  return names;
}

function collect(value: unknown, names: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, one] of Object.entries(value)) {
    if (typeof one === 'string' && one !== '' && WRITTEN_BY_OTHERS.has(key)) names.add(one);
    else collect(one, names);
  }
}

/** All that a page says, seen or read aloud, without what others have written. */
export function textsOf(root: HTMLElement, names: Iterable<string>): string[] {
  const byLength = [...names].toSorted((a, b) => b.length - a.length);
  const own = (text: string) => byLength.reduce((rest, name) => rest.replaceAll(name, ''), text).trim();
  const attributes = [...root.querySelectorAll('*')].flatMap((element) =>
    ATTRIBUTES.flatMap((name) => element.getAttribute(name) ?? []),
  );
  return [[...wordsIn(root)].join('\n'), ...attributes].map(own).filter((text) => text !== '');
}

function* wordsIn(root: HTMLElement): Generator<string> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode.textContent ?? '';
}

/** The letters that stand in no bracket of the pseudo-locale; dates and initials of names come from no message. */
export const outsideBrackets = (text: string): string =>
  withoutBrackets(text)
    .replace(/\d* ?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(\s\d+,)?\s\d{4}/g, '')
    .replace(INITIALS, '')
    .trim();

/** One within another is taken out from the inside. */
function withoutBrackets(text: string): string {
  const outer = text.replace(/⁅[^⁅⁆]*⁆/g, '');
  return outer === text ? text : withoutBrackets(outer);
}
