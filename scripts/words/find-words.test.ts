import { describe, expect, it } from 'vitest';
import { findWords } from './find-words.mjs';
import { kindOf, type Kind } from './prose.mjs';

const found = (text: string, kind: Kind): string[] =>
  findWords(text, kind).findings.map(({ line, column, word }) => `${line}:${column} ${word}`);

describe('findWords', () => {
  it('reports the position, the listed term and its replacement', () => {
    expect(findWords('const a = 1;\n  // Read anew.', 'ts').findings).toEqual([
      { line: 2, column: 11, word: 'anew', instead: 'again' },
    ]);
  });

  it('ignores the case and matches phrases across the lines of a comment', () => {
    expect(found('/** Lets\n * go of old keys. */', 'ts')).toEqual(['1:5 let go of']);
    expect(found('// This lets\n// go of old keys.', 'ts')).toEqual(['1:9 let go of']);
    expect(found('call(); // let\nvalue(); // go of', 'ts')).toEqual([]);
  });

  it('matches whole terms only', () => {
    expect(found('// household, in-house, asked-for, house.name, told(), #door, wanted: yes', 'ts')).toEqual([
      '1:63 wanted',
    ]);
    expect(found('_Adds nobody._', 'markdown')).toEqual(['1:7 nobody']);
  });

  it('allows the listed exceptions of a term', () => {
    expect(found('// The wall clock leaves room for a wall and a room.', 'ts')).toEqual([
      '1:37 wall',
      '1:48 room',
    ]);
  });

  it.each<[name: string, text: string, kind: Kind]>([
    ['strings', `const a = 'told // told'; const b = "/* told";`, 'ts'],
    ['templates', 'const a = `told // told ${`told`} /* told`;', 'ts'],
    ['regular expressions', 'const a = /told\\/\\/told/;', 'ts'],
    ['identifiers', 'const told = asked.words;', 'ts'],
    ['JSX text and attributes', '<p title="told">told // told</p>', 'tsx'],
    ['inline code', '// Calls `asked` of {@link told}, see https://example.com/?q=told', 'ts'],
    ['types and names of parameters', '/** @param {{ told: string }} asked who */', 'js'],
    ['types of results', '/** @returns {told | asked} a value */', 'js'],
    ['the code of examples', '/**\n * @example\n * const told = asked(1);\n */', 'ts'],
    ['values of JSON', '{ "told": "asked // told" }', 'json'],
    ['values of CSS', '.told::before { content: "told /* told */"; }', 'css'],
    ['statements and strings of SQL', `select told from asked where a = '-- told'`, 'sql'],
    ['elements of HTML', '<p class="told">asked</p>', 'html'],
    ['values of YAML', 'told: "asked # told"', 'hash'],
    ['links and HTML of Markdown', '[page](told) <img alt="told"> `asked`', 'markdown'],
    ['code of Markdown', '```ts\nconst told = "// told";\n```\n\n```text\ntold\n```', 'markdown'],
    ['results that a benchmark wrote', '<!-- results of a -->\n\ntold\n\n<!-- end of a -->', 'markdown'],
    ['descriptions outside of stories', `const a = { description: 'told' };`, 'tsx'],
    [
      'arguments of a test but the first',
      `it('works', () => { call('told'); }); test('works', 'told');`,
      'ts',
    ],
    ['code in the name of a test', 'it(`shows ${told("asked")}`, run);', 'ts'],
  ])('ignores %s', (_name, text, kind) => {
    expect(found(text, kind)).toEqual([]);
  });

  it.each<[name: string, text: string, kind: Kind]>([
    ['comments behind strings', `const a = 'https://a'; // told`, 'ts'],
    ['comments in JSX', '<p>{/* told */}</p>', 'tsx'],
    ['comments in templates', 'const a = `${/* told */ b}`;', 'ts'],
    ['text behind a tag', '/** @param {string} a told */', 'js'],
    ['comments in examples', '/**\n * @example\n * call(); // told\n */', 'ts'],
    ['names of tests', `it('is told', run);`, 'ts'],
    ['names of suites', 'describe(`told`, run);', 'ts'],
    ['names of repeated tests', `test.each([1])('told %s', run);`, 'ts'],
    ['names of skipped tests', `test.skip('told', run);`, 'ts'],
    ['descriptions of stories', `const a = { docs: { description: { story: 'told' } } };`, 'stories'],
    ['summaries of endpoints', `const a = { summary: 'told' };`, 'api-docs'],
    ['comments of CSS', 'a { /* told */ }', 'css'],
    ['comments of SQL', 'select 1; -- told', 'sql'],
    ['comments of HTML', '<!-- told --><p></p>', 'html'],
    ['comments of scripts in HTML', '<script>\n// told\n</script>', 'html'],
    ['comments of styles in HTML', '<style>/* told */</style>', 'html'],
    ['comments of YAML', 'a: 1 # told', 'hash'],
    ['comments of JSON', '{ "a": 1 // told\n}', 'json'],
    ['text of Markdown', '- a **told** `b`', 'markdown'],
    ['texts of links', '[told](page.md)', 'markdown'],
    ['comments in code of Markdown', '```ts\ncall(); // told\n```', 'markdown'],
    ['text behind code of Markdown', '```sh\nls\n```\ntold', 'markdown'],
    ['comments of MDX', '{/* told */}', 'markdown'],
  ])('finds %s', (_name, text, kind) => {
    expect(findWords(text, kind).findings.map(({ word }) => word)).toEqual(['told']);
  });
});

describe('opting out', () => {
  it('allows the line of the comment and the next', () => {
    const text = '// words-ok: a quotation of "told"\n// told\n// told';
    expect(found(text, 'ts')).toEqual(['3:4 told']);
    expect(findWords(text, 'ts').optOuts).toEqual([{ line: 1, reason: 'a quotation of "told"', used: true }]);
    expect(found('told <!-- words-ok: a quotation -->', 'markdown')).toEqual([]);
    expect(found('a {} /* words-ok: a quotation */\n/* told */', 'css')).toEqual([]);
  });

  it('needs a reason', () => {
    expect(found('// words-ok:\n// told', 'ts')).toContain('2:4 told');
    expect(findWords('// words-ok:\n// told', 'ts').optOuts).toEqual([]);
  });

  it('only works in comments', () => {
    expect(found(`const a = '// words-ok: a string';\n// told`, 'ts')).toEqual(['2:4 told']);
  });

  it('reports opt-outs that hide nothing', () => {
    expect(findWords('// words-ok: a quotation\n// fine', 'ts').optOuts).toEqual([
      { line: 1, reason: 'a quotation', used: false },
    ]);
  });
});

it('chooses the kind by the name of the file', () => {
  expect(
    ['a/b.stories.tsx', 'a.mts', 'a.test.tsx', 'a.mjs', 'a.sql', 'a.vue', '.changeset/a.md', 'a.yml'].map(
      kindOf,
    ),
  ).toEqual(['stories', 'ts', 'tsx', 'js', 'sql', 'html', 'markdown', 'hash']);
  expect(kindOf('packages/contract/src/endpoint-docs.ts')).toBe('api-docs');
  expect(['LICENSE', 'packages/react/NOTICE.md', 'a.png', 'a.patch', 'mail.txt'].map(kindOf)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
