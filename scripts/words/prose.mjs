// Finds the prose of a file: comments, Markdown text, test names and API descriptions.
import ts from 'typescript';

/**
 * How a file is read. `stories` and `api-docs` are TypeScript in which `description` and `summary` are shown to readers.
 * @typedef {'ts' | 'tsx' | 'js' | 'json' | 'stories' | 'api-docs' | 'css' | 'sql' | 'html' | 'markdown' | 'hash'} Kind
 */

/** @typedef {[start: number, end: number]} Span */

// Quotes the licences of other projects.
const NOTICE = /(^|\/)NOTICE(\.md)?$/;
const API_DOCS = /^packages\/contract\/src\/(endpoint-docs|machine-endpoints|openapi)\.ts$/;

/** @type {[pattern: RegExp, kind: Kind][]} */
const KINDS = [
  [/\.stories\.tsx$/, 'stories'],
  [/\.[cm]?ts$/, 'ts'],
  [/\.tsx$/, 'tsx'],
  [/\.[cm]?jsx?$/, 'js'],
  [/\.json$/, 'json'],
  [/\.css$/, 'css'],
  [/\.sql$/, 'sql'],
  [/\.(html|vue)$/, 'html'],
  [/\.mdx?$/, 'markdown'],
  [/\.(ya?ml|sh)$/, 'hash'],
];

/**
 * The kind of a file, by its path from the repository's folder.
 * @param {string} file
 * @returns {Kind | undefined} undefined for files without prose
 */
export function kindOf(file) {
  if (NOTICE.test(file)) return undefined;
  if (API_DOCS.test(file)) return 'api-docs';
  return KINDS.find(([pattern]) => pattern.test(file))?.[1];
}

/** @type {Record<string, Kind>} */
const FENCES = {
  ts: 'ts',
  tsx: 'tsx',
  js: 'js',
  mjs: 'js',
  jsx: 'js',
  json: 'json',
  jsonc: 'json',
  css: 'css',
  sql: 'sql',
  html: 'html',
  vue: 'html',
  sh: 'hash',
  bash: 'hash',
  yaml: 'hash',
  yml: 'hash',
};

const HIDDEN = '\0';

/** @param {string} text */
const hide = (text) => text.replaceAll(/\S/g, HIDDEN);

/** @param {string} text */
const blank = (text) => text.replaceAll(/\S/g, ' ');

/**
 * Everything outside `spans` hidden; `read` makes prose of what is inside. Lengths stay the same.
 * @param {string} text
 * @param {Span[]} spans
 * @param {(part: string) => string} read
 */
function showOnly(text, spans, read) {
  let shown = '';
  let from = 0;
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    shown += hide(text.slice(from, start)) + read(text.slice(start, end));
    from = end;
  }
  return shown + hide(text.slice(from));
}

/** @param {string} text */
const withoutInline = (text) =>
  text
    .replaceAll(/(`+)[^`\n](?:.*?[^`\n])?\1(?!`)/g, hide)
    .replaceAll(/\{@\w+[^}]*\}/g, hide)
    .replaceAll(/https?:\/\/\S+/g, hide);

// A type in braces, with up to two levels of braces in it.
const TYPE = String.raw`\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}`;
const TAG_AND_TYPE = new RegExp(String.raw`@\w+\s+${TYPE}`, 'g');
const TAG_TYPE_AND_NAME = new RegExp(
  String.raw`@(?:param|typedef|template|property|callback)\s+(?:${TYPE}\s+)?\[?[\w$.]+`,
  'g',
);

/**
 * The text of one comment: without its marks, code, types and parameter names. Of an `@example`, only its comments are prose.
 * @param {string} comment
 */
const commentProse = (comment) =>
  withoutInline(
    comment
      .replaceAll(/^(\/\/+|\/\*+|<!--|--|#+)|(\*+\/|-->)$/g, blank)
      .replaceAll(/^[ \t]*\*/gm, blank)
      .replaceAll(/@example\b(?:(?!^\s*@\w)[^])*/gm, (example) =>
        example.replaceAll(/.+/g, (line) => {
          const at = line.search(/(?<!:)\/\//);
          return at === -1 ? hide(line) : hide(line.slice(0, at)) + blank('//') + line.slice(at + 2);
        }),
      )
      .replaceAll(TAG_TYPE_AND_NAME, hide)
      .replaceAll(TAG_AND_TYPE, hide),
  );

/** @param {ts.Node} node */
const isText = (node) =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddleOrTemplateTail(node) ||
  ts.isRegularExpressionLiteral(node) ||
  ts.isJsxText(node);

/**
 * `test`, `it` and `describe`, also with `.each(…)`, `.skip` and the like.
 * @param {ts.Node} callee
 * @returns {boolean}
 */
function isTestFunction(callee) {
  if (ts.isIdentifier(callee)) return /^(it|test|describe)$/.test(callee.text);
  if (ts.isPropertyAccessExpression(callee) || ts.isCallExpression(callee))
    return isTestFunction(callee.expression);
  return ts.isTaggedTemplateExpression(callee) && isTestFunction(callee.tag);
}

/** @type {Partial<Record<Kind, ts.ScriptKind>>} */
const SCRIPT_KINDS = {
  ts: ts.ScriptKind.TS,
  'api-docs': ts.ScriptKind.TS,
  tsx: ts.ScriptKind.TSX,
  stories: ts.ScriptKind.TSX,
  js: ts.ScriptKind.JSX,
  json: ts.ScriptKind.JSON,
};

/**
 * @param {string} text
 * @param {Kind} kind
 */
function scriptProse(text, kind) {
  const source = ts.createSourceFile(
    'file',
    text,
    { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone },
    false,
    SCRIPT_KINDS[kind],
  );
  const describes = kind === 'stories' || kind === 'api-docs';
  /** @type {Span[]} */
  const texts = [];
  /** @type {Span[]} */
  const spans = [];

  /**
   * @param {ts.Node} node
   * @param {boolean} counts whether a text in it is prose
   */
  const visit = (node, counts) => {
    if (isText(node)) {
      const span = /** @type {Span} */ ([ts.isJsxText(node) ? node.pos : node.getStart(source), node.end]);
      texts.push(span);
      if (counts) spans.push(span);
    }
    if (ts.isCallExpression(node) && isTestFunction(node.expression)) {
      visit(node.expression, false);
      for (const [n, argument] of node.arguments.entries()) visit(argument, n === 0 && isTitle(argument));
      return;
    }
    const described =
      describes && ts.isPropertyAssignment(node) && /^(description|summary)$/.test(node.name.getText(source));
    ts.forEachChild(node, (child) => {
      const isCode = ts.isTemplateSpan(node) && child === node.expression;
      visit(child, (counts && !isCode) || (described && child === node.initializer));
    });
  };
  visit(source, false);

  // Outside of texts, `//` and `/*` always begin a comment.
  const code = texts.reduce((masked, [start, end]) => {
    masked.fill(HIDDEN, start, end);
    return masked;
  }, text.split(''));
  const comments = [...code.join('').matchAll(/\/\/.*|\/\*[^]*?\*\//g)].map(
    (match) => /** @type {Span} */ ([match.index, match.index + match[0].length]),
  );
  return showOnly(text, [...spans, ...comments], (part) =>
    /^\/[/*]/.test(part) ? commentProse(part) : ` ${withoutInline(part.slice(1, -1))} `,
  );
}

/** @param {ts.Node} argument */
const isTitle = (argument) => ts.isStringLiteralLike(argument) || ts.isTemplateExpression(argument);

/**
 * @param {string} text
 * @param {RegExp} pattern strings, which are skipped, and comments in a group named `comment`
 */
function commentsProse(text, pattern) {
  /** @type {Span[]} */
  const spans = [];
  for (const { groups, index, 0: match } of text.matchAll(pattern)) {
    const comment = groups?.comment;
    if (comment !== undefined) {
      const end = index + match.length;
      spans.push([end - comment.length, end]);
    }
  }
  return showOnly(text, spans, commentProse);
}

/** @param {string} text */
function htmlProse(text) {
  /** @type {Map<number, [end: number, read: (part: string) => string]>} */
  const parts = new Map();
  const pattern = /<!--[^]*?-->|(?<open><(?<tag>script|style)\b[^>]*>)(?<code>[^]*?)<\/\k<tag>>/g;
  for (const { groups, index, 0: match } of text.matchAll(pattern)) {
    const { open = '', tag, code = '' } = groups ?? {};
    if (tag === undefined) parts.set(index, [index + match.length, commentProse]);
    else {
      const start = index + open.length;
      parts.set(start, [start + code.length, (part) => proseOf(part, tag === 'style' ? 'css' : 'ts')]);
    }
  }
  let shown = '';
  let from = 0;
  for (const [start, [end, read]] of parts) {
    shown += hide(text.slice(from, start)) + read(text.slice(start, end));
    from = end;
  }
  return shown + hide(text.slice(from));
}

// What benchmarks write into a page.
const GENERATED = /<!-- results of [^]*?<!-- end of /g;

/** @param {string} text */
function markdownProse(text) {
  const fences = text.replaceAll(
    /^(?<open>[ \t>]*(?<mark>`{3,})(?<tag>\w*).*\n)(?<code>(?:.*\n)*?)(?<close>[ \t>]*\k<mark>`*[ \t]*$)/gm,
    (...args) => {
      const { open, tag, code, close } = args.at(-1);
      const kind = FENCES[tag];
      return hide(open) + (kind === undefined ? hide(code) : proseOf(code, kind)) + hide(close);
    },
  );
  return withoutInline(fences)
    .replaceAll(GENERATED, hide)
    .replaceAll(/^(import|export) .*$/gm, hide)
    .replaceAll(/\]\([^)\s]*/g, hide)
    .replaceAll(/^\[[^\]]+\]: .*$/gm, hide)
    .replaceAll(/<!--|-->|\{\/\*|\*\/\}/g, blank)
    .replaceAll(/<\/?[A-Za-z][^>]*>/g, hide);
}

/**
 * The prose of a text in its place: a string of the same length in which everything else is hidden.
 * @param {string} text
 * @param {Kind} kind
 * @returns {string}
 */
export function proseOf(text, kind) {
  switch (kind) {
    case 'markdown':
      return markdownProse(text);
    case 'html':
      return htmlProse(text);
    case 'css':
      return commentsProse(text, /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|(?<comment>\/\*[^]*?\*\/)/g);
    case 'sql':
      return commentsProse(text, /'(?:''|[^'])*'|"[^"]*"|(?<comment>--.*|\/\*[^]*?\*\/)/g);
    case 'hash':
      return commentsProse(text, /"(?:\\.|[^"\\\n])*"|'[^'\n]*'|(?:^|(?<=\s))(?<comment>#(?!!).*)/gm);
    default:
      return scriptProse(text, kind);
  }
}
