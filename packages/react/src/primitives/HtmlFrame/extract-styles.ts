/** Untrusted HTML, separated from the styles that a strict Content-Security-Policy would block in markup. */
export interface ExtractedStyles {
  /** `style` attributes are renamed to `data-style`; style sheets and everything that loads or runs something are removed. */
  markup: string;
  sheets: string[];
}

const sheet = /<style\b[^>]*>([\s\S]*?)<\/style\s*>/gi;
const active =
  /<(script|iframe|object|template|noscript)\b[\s\S]*?<\/\1\s*>|<(?:script|iframe|object|embed|link|base|meta)\b[^>]*>/gi;
const tag = /<[a-z][^<>]*>/gi;

/**
 * Separates markup and styles, so that the styles can be applied by script under a policy such as `style-src 'self'`.
 * @example
 * extractStyles('<p style="color:red">Hello</p>') // { markup: '<p data-style="color:red">Hello</p>', sheets: [] }
 */
export function extractStyles(html: string): ExtractedStyles {
  const sheets = Array.from(html.matchAll(sheet), ([, css = '']) => css);
  const markup = html
    .replaceAll(sheet, '')
    .replaceAll(active, '')
    .replaceAll(tag, (element) =>
      element
        .replaceAll(/(\s)style(\s*=)/gi, '$1data-style$2')
        .replaceAll(/\son[a-z]+\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, ''),
    );
  return { markup, sheets };
}
