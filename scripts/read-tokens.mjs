// Parses tokens.css for the page of variables and for Storybook's page of tokens.

/** @typedef {{ name: string, value: string }} Variable */

/** @param {string} text @returns {Variable[]} */
export const variablesIn = (text) =>
  [...text.matchAll(/(--foyer-[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => ({
    name,
    value: value.trim().replaceAll(/\s+/g, ' '),
  }));

/** The body of the first rule with this selector, inside its media query if there is one. @param {string} css @param {{ media?: string, selector: string }} rule */
export function bodyOf(css, { media, selector }) {
  const from = media === undefined ? 0 : css.indexOf(`@media ${media}`);
  const start = from < 0 ? -1 : css.indexOf(`${selector} {`, from);
  if (start < 0) throw new Error(`tokens.css has no ${media ?? ''} ${selector}`);
  return css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
}

/** The defaults, grouped by the headings of tokens.css. @param {string} body */
export function groupsOf(body) {
  const [, ...parts] = body.split(/\/\*\s*──\s*/);
  return parts.map((part) => {
    const [heading = '', rest = ''] = part.split('*/');
    return { title: heading.replaceAll('─', '').trim(), variables: variablesIn(rest) };
  });
}
