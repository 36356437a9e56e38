// `node scripts/theming-variables.mjs` writes docs/theming-variables.md from tokens.css, so that the page cannot name a variable that is not there.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bodyOf, groupsOf, variablesIn } from './read-tokens.mjs';

/** @typedef {import('./read-tokens.mjs').Variable} Variable */

const root = path.join(import.meta.dirname, '..');
const source = path.join(root, 'packages/react/src/styles/tokens.css');
export const page = path.join(root, 'docs/theming-variables.md');

/** The rules of tokens.css that have a section. Media queries that repeat an attribute's rule have none. */
const when = [
  { title: 'With `data-density="comfortable"`', selector: ":where(.foyer[data-density='comfortable'])" },
  { title: 'With `data-density="compact"`', selector: ":where(.foyer[data-density='compact'])" },
  {
    title: 'With `data-contrast="more"`, or when the system requests more contrast',
    selector: ":where(.foyer[data-contrast='more'])",
  },
  { title: 'In forced colours', media: '(forced-colors: active)', selector: ':where(.foyer)' },
  { title: 'With reduced motion', media: '(prefers-reduced-motion: reduce)', selector: ':where(.foyer)' },
  { title: 'On touch screens', media: '(pointer: coarse)', selector: ':where(.foyer)' },
];

/** Both arguments of a value that is one `light-dark()`, or that value twice. @param {string} value */
function lightAndDark(value) {
  const [, inside] = /^light-dark\((.*)\)$/.exec(value) ?? [];
  if (inside === undefined) return [value, value];
  const commas = [...inside.matchAll(/,/g)].map(({ index }) => index);
  const level = (/** @type {number} */ at) =>
    (inside.slice(0, at).match(/\(/g)?.length ?? 0) - (inside.slice(0, at).match(/\)/g)?.length ?? 0);
  const comma = commas.find((at) => level(at) === 0) ?? inside.length;
  return [inside.slice(0, comma).trim(), inside.slice(comma + 1).trim()];
}

/** @param {Variable[]} variables */
function table(variables) {
  const rows = variables.map(({ name, value }) => {
    const [light, dark] = lightAndDark(value);
    return `| \`${name}\` | \`${light}\` | ${dark === light ? 'the same' : `\`${dark}\``} |`;
  });
  return ['| variable | light | dark |', '|---|---|---|', ...rows].join('\n');
}

/**
 * The page about variables, from the text of tokens.css.
 * @param {string} css
 */
export function themingVariables(css) {
  const groups = groupsOf(bodyOf(css, { selector: ':where(.foyer)' }));
  const parts = [
    ...groups,
    ...when.map((rule) => ({ title: rule.title, variables: variablesIn(bodyOf(css, rule)) })),
  ];
  return [
    '# CSS variables',
    'Written from `packages/react/src/styles/tokens.css` by `node scripts/theming-variables.mjs`: do not edit it by hand. [Theming](theming.md) describes how to set them.',
    ...parts.map(({ title, variables }) => `## ${title}\n\n${table(variables)}`),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

export const current = () => themingVariables(readFileSync(source, 'utf8'));

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(page, current());
