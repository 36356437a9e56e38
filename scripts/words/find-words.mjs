// Finds terms in prose that have a plainer or more exact replacement; words.json lists both.
import { readFileSync } from 'node:fs';
import { proseOf } from './prose.mjs';

/** @typedef {import('./prose.mjs').Kind} Kind */
/** @typedef {{ word: string, instead: string, also?: string[], except?: string[] }} Entry `also`: other forms; `except`: phrases in which the word is fine */
/** @typedef {{ line: number, column: number, word: string, instead: string }} Finding lines and columns count from 1 */
/** @typedef {{ line: number, reason: string, used: boolean }} OptOut `used`: whether it hides a finding */

/** @type {Entry[]} */
const entries = JSON.parse(readFileSync(new URL('words.json', import.meta.url), 'utf8'));

/** @param {string} phrase */
const spaced = (phrase) => phrase.replaceAll(' ', '\\s+');

// Not part of an identifier, a path, a property or a compound.
const BEFORE = '(?<![\\w$.\\-/#@<])';
const AFTER = '(?![\\w$\\-/(=]|\\.[A-Za-z])';

const patterns = entries.map(({ word, instead, also = [], except = [] }) => ({
  word,
  instead,
  // Exceptions come first: where one matches, the group `found` stays empty.
  pattern: new RegExp(
    `${BEFORE}(?:${[...except.map(spaced), `(?<found>${[...also, word].map(spaced).join('|')})`].join('|')})${AFTER}`,
    'gi',
  ),
}));

const OPT_OUT = /(?:\/\/|\/\*|<!--|#|--)\s*words-ok: *(\S.*?) *(?:\*\/|-->|$)/;

/**
 * Finds the listed terms in the prose of a text. A comment `words-ok: reason` allows those of its own line and of the next.
 * @param {string} text
 * @param {Kind} kind what the text is; string literals and code are never prose
 * @returns {{ findings: Finding[], optOuts: OptOut[] }} in the order of the text
 * @example
 * const { findings } = findWords(readFileSync(file, 'utf8'), 'ts');
 * console.log(findings[0]?.line, findings[0]?.instead);
 */
export function findWords(text, kind) {
  const prose = proseOf(text, kind).split('\n');
  /** @type {OptOut[]} */
  const optOuts = [];
  for (const [n, line] of text.split('\n').entries()) {
    const reason = OPT_OUT.exec(line)?.[1];
    if (reason === undefined || !prose[n]?.includes('words-ok:')) continue;
    optOuts.push({ line: n + 1, reason, used: false });
    // The reason may quote the term.
    prose[n] = prose[n].replace(/words-ok:.*/, '');
  }
  const starts = prose.reduce((all, line) => [...all, (all.at(-1) ?? 0) + line.length + 1], [0]);

  const findings = patterns
    .flatMap(({ word, instead, pattern }) =>
      [...prose.join('\n').matchAll(pattern)]
        .filter(({ groups }) => groups?.found !== undefined)
        .map(({ index }) => {
          const line = starts.findLastIndex((start) => start <= index) + 1;
          return { line, column: index - (starts[line - 1] ?? 0) + 1, word, instead };
        }),
    )
    .filter(({ line }) => {
      const optOut = optOuts.find((one) => one.line === line || one.line === line - 1);
      if (optOut) optOut.used = true;
      return optOut === undefined;
    })
    .toSorted((a, b) => a.line - b.line || a.column - b.column);
  return { findings, optOuts };
}
