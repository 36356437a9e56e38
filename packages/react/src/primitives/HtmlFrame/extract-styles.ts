/** HTML from elsewhere, and apart from it the looks that a strict policy would refuse to read from markup. */
export interface ExtractedStyles {
  /** `style` attributes wait as `data-look`; style sheets and what could load or run something are left out. */
  markup: string;
  sheets: string[];
}

const sheet = /<style\b[^>]*>([\s\S]*?)<\/style\s*>/gi;
const active =
  /<(script|iframe|object|template|noscript)\b[\s\S]*?<\/\1\s*>|<(?:script|iframe|object|embed|link|base|meta)\b[^>]*>/gi;
const tag = /<[a-z][^<>]*>/gi;

/**
 * Takes HTML apart, so that it can be put together again by script alone: a policy such as `style-src 'self'` reads no style from markup.
 * @example
 * takeApart('<p style="color:red">Hello</p>') // { markup: '<p data-look="color:red">Hello</p>', sheets: [] }
 */
export function extractStyles(html: string): ExtractedStyles {
  const sheets = Array.from(html.matchAll(sheet), ([, css = '']) => css);
  const markup = html
    .replaceAll(sheet, '')
    .replaceAll(active, '')
    .replaceAll(tag, (one) =>
      one
        .replaceAll(/(\s)style(\s*=)/gi, '$1data-look$2')
        .replaceAll(/\son[a-z]+\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, ''),
    );
  return { markup, sheets };
}
