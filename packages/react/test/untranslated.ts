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
/** Initials of an avatar. */
export const INITIALS = /^\p{Lu}{1,2}$/gmu;
/** Fields whose values are data, not messages. */
const DATA_FIELDS = new Set(['name', 'given', 'family', 'email', 'detail', 'reason', 'description']);

/** Collects untranslated values from the responses of a portal: names, addresses, reasons. */
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
    if (typeof one === 'string' && one !== '' && DATA_FIELDS.has(key)) names.add(one);
    else collect(one, names);
  }
}

/** Returns all texts of a page, visible or accessible, without the collected names. */
export function textsOf(root: HTMLElement, names: Iterable<string>): string[] {
  const byLength = [...names].toSorted((a, b) => b.length - a.length);
  const own = (text: string) => byLength.reduce((rest, name) => rest.replaceAll(name, ''), text).trim();
  const attributes = [...root.querySelectorAll('*')].flatMap((element) =>
    ATTRIBUTES.flatMap((name) => element.getAttribute(name) ?? []),
  );
  return [[...textNodesOf(root)].join('\n'), ...attributes].map(own).filter((text) => text !== '');
}

function* textNodesOf(root: HTMLElement): Generator<string> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode.textContent ?? '';
}

/** Removes bracketed text of the pseudo-locale, dates and initials. The rest is untranslated. */
export const outsideBrackets = (text: string): string =>
  withoutBrackets(text)
    .replace(/\d* ?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(\s\d+,)?\s\d{4}/g, '')
    .replace(INITIALS, '')
    .trim();

/** Removes nested brackets from the inside out. */
function withoutBrackets(text: string): string {
  const outer = text.replace(/⁅[^⁅⁆]*⁆/g, '');
  return outer === text ? text : withoutBrackets(outer);
}
