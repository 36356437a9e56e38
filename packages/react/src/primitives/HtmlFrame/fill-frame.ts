import { extractStyles } from './extract-styles.ts';

interface Policy {
  createHTML: (html: string) => string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

const isFactory = (value: unknown): value is PolicyFactory =>
  typeof value === 'object' && value !== null && 'createPolicy' in value;

let policy: Policy | null = null;

// Where a page demands trusted types, text becomes HTML only through a policy; what it makes goes into a sandbox and nowhere else.
function trusted(html: string): string {
  const asItIs = { createHTML: (text: string) => text };
  const factory: unknown = Reflect.get(window, 'trustedTypes');
  policy ??= isFactory(factory) ? factory.createPolicy('foyer-html-frame', asItIs) : asItIs;
  return policy.createHTML(html);
}

/** HTML as a document that runs and loads nothing, and its style sheets. */
export interface ParsedHtml {
  document: Document;
  sheets: string[];
}

/** @returns null when the page's policy allows no HTML from text at all */
export function parseHtml(html: string): ParsedHtml | null {
  const { markup, sheets } = extractStyles(html);
  try {
    return { document: new DOMParser().parseFromString(trusted(markup), 'text/html'), sheets };
  } catch {
    return null;
  }
}

/** Shows HTML in a frame's own document, with all its looks, under any policy of the page around it. */
export function fillFrame(
  frame: Document,
  { document: { body, documentElement }, sheets }: ParsedHtml,
): void {
  frame.documentElement.lang = documentElement.lang;
  frame.documentElement.dir = documentElement.dir;
  frame.body.className = body.className;
  frame.body.replaceChildren(...Array.from(body.childNodes, (node) => frame.importNode(node, true)));
  wear(frame.body, body.dataset['look'] ?? '');
  for (const element of frame.body.querySelectorAll<HTMLElement>('[data-look]'))
    wear(element, element.dataset['look'] ?? '');
  const Sheet = frame.defaultView?.CSSStyleSheet;
  if (Sheet === undefined || !('adoptedStyleSheets' in frame)) return;
  frame.adoptedStyleSheets = sheets.map((css) => {
    const made = new Sheet();
    made.replaceSync(css);
    return made;
  });
}

// By the object model, which a policy leaves alone.
function wear(element: HTMLElement, look: string): void {
  element.style.cssText = look;
}
