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

// Pages that require trusted types parse HTML only through a policy. The result is used inside the sandboxed frame only.
function toTrustedHtml(html: string): string {
  const passThrough = { createHTML: (text: string) => text };
  const factory: unknown = Reflect.get(window, 'trustedTypes');
  policy ??= isFactory(factory) ? factory.createPolicy('foyer-html-frame', passThrough) : passThrough;
  return policy.createHTML(html);
}

/** An inert document and its style sheets. */
export interface ParsedHtml {
  document: Document;
  sheets: string[];
}

/** @returns null if the page's Content-Security-Policy does not allow parsing HTML from a string */
export function parseHtml(html: string): ParsedHtml | null {
  const { markup, sheets } = extractStyles(html);
  try {
    return { document: new DOMParser().parseFromString(toTrustedHtml(markup), 'text/html'), sheets };
  } catch {
    return null;
  }
}

/** Renders parsed HTML with its styles in the document of a frame, under any Content-Security-Policy of the page. */
export function fillFrame(
  frame: Document,
  { document: { body, documentElement }, sheets }: ParsedHtml,
): void {
  frame.documentElement.lang = documentElement.lang;
  frame.documentElement.dir = documentElement.dir;
  frame.body.className = body.className;
  frame.body.replaceChildren(...Array.from(body.childNodes, (node) => frame.importNode(node, true)));
  applyInlineStyle(frame.body, body.dataset['style'] ?? '');
  for (const element of frame.body.querySelectorAll<HTMLElement>('[data-style]'))
    applyInlineStyle(element, element.dataset['style'] ?? '');
  const Sheet = frame.defaultView?.CSSStyleSheet;
  if (Sheet === undefined || !('adoptedStyleSheets' in frame)) return;
  frame.adoptedStyleSheets = sheets.map((css) => {
    const styleSheet = new Sheet();
    styleSheet.replaceSync(css);
    return styleSheet;
  });
}

// Styles set through the CSSOM are not restricted by the policy.
function applyInlineStyle(element: HTMLElement, css: string): void {
  element.style.cssText = css;
}
