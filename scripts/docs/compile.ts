import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { namesOf, type Names } from './names.ts';
import { root, type Block } from './pages.ts';

const FIXTURES = path.join(import.meta.dirname, 'fixtures');
// It is not on the disk.
const BLOCKS = path.join(import.meta.dirname, 'blocks');
const slugOf = (page: string): string => page.replace(/\.mdx?$/, '').replaceAll('/', '-');

/** The file that a block of code says it is, in a comment at its top: `// src/client.ts`. */
export const fileNameOf = ({ code }: Block): string | null =>
  /^\/\/ ([\w./-]+\.[jt]sx?)\n/.exec(code)?.[1] ?? null;

/** Something that a block can borrow names from: an earlier block of its page, or what the page may speak of without introducing it. */
interface Lender {
  from: string;
  names: Names;
}

/** A block as a module of its own. */
interface Module {
  block: Block;
  file: string;
  text: string;
  /** Files that the page has shown before, by what a block beside them imports. */
  beside: ReadonlyMap<string, string>;
}

/** What a block takes from those before it, nearest first; statements stand behind the code, so that its lines keep their numbers. */
function borrow({ used, declared, imported }: Names, lenders: readonly Lender[]): string[] {
  const wanted = [...used].filter((name) => !declared.has(name) && !imported.has(name));
  return wanted.flatMap((name) => {
    const lender = lenders.find(({ names }) => names.declared.has(name) || names.imported.has(name));
    if (lender === undefined) return [];
    const own = lender.names.declared.get(name);
    return own
      ? [`import { ${own.isType ? 'type ' : ''}${name} } from '${lender.from}';`]
      : [lender.names.imported.get(name)?.statement ?? ''];
  });
}

function lend({ declared }: Names): string {
  const names = [...declared]
    .filter(([, { isExported }]) => !isExported)
    .map(([name, { isType }]) => (isType ? `type ${name}` : name));
  return `export { ${names.join(', ')} };`;
}

/** Makes modules of the blocks of one page. */
function modulesOf(page: string, blocks: readonly Block[]): Module[] {
  const fixture = path.join(FIXTURES, `${slugOf(page)}.ts`);
  const lenders: Lender[] = existsSync(fixture)
    ? [{ from: fixture, names: namesOf(readFileSync(fixture, 'utf8')) }]
    : [];
  const shown = new Map<string, string>();
  return blocks.map((block, n) => {
    const file = path.join(BLOCKS, slugOf(page), `block-${n + 1}.${block.tag}`);
    const names = namesOf(block.code);
    const text = [
      block.code,
      ...borrow(names, lenders),
      block.tag === 'js' ? 'export {};' : lend(names),
    ].join('\n');
    const beside = new Map(shown);
    const name = fileNameOf(block);
    if (name !== null) shown.set(`./${path.basename(name)}`, file);
    lenders.unshift({ from: file, names });
    return { block, file, text, beside };
  });
}

const { config } = ts.readConfigFile(path.join(root, 'tsconfig.base.json'), (file) => ts.sys.readFile(file));
const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, root);
const strict: ts.CompilerOptions = {
  ...options,
  types: ['node', 'vite/client'],
  allowJs: true,
  checkJs: true,
};
const workspaces = globSync('{packages,apps}/*/package.json', { cwd: root }).map((file) =>
  path.join(root, path.dirname(file)),
);

// What a page without a bundler has copied to its server, and what it is made of.
const STANDALONE = /^\/foyer\/standalone\/(?:foyer-elements\.js$|messages\/)/;
const madeOf = (name: string): string =>
  name.endsWith('/foyer-elements.js')
    ? path.join(root, 'packages/elements/src/standalone.ts')
    : name.replace('/foyer/standalone', '@foyer/react').replace(/\.js$/, '');

/** Where a block finds what it imports: a package of ours by its own name, anything else wherever one of ours has it. */
function resolveForBlock(
  name: string,
  resolve: (from: string) => ts.ResolvedModuleFull | undefined,
): ts.ResolvedModuleFull | undefined {
  const own = /^@foyer\/([\w-]+)/.exec(name)?.[1];
  const folders = own ? [path.join(root, 'packages', own)] : [root, ...workspaces];
  for (const folder of folders) {
    const found = resolve(path.join(folder, 'index.ts'));
    if (found) return found;
  }
  return undefined;
}

function hostOf(modules: ReadonlyMap<string, Module>): ts.CompilerHost {
  const host = ts.createCompilerHost(strict);
  const { readFile, fileExists, directoryExists } = host;
  const cache = ts.createModuleResolutionCache(root, (name) => name, strict);
  host.readFile = (file) => modules.get(file)?.text ?? readFile(file);
  host.fileExists = (file) => modules.has(file) || fileExists(file);
  host.directoryExists = (folder) => folder.startsWith(BLOCKS) || directoryExists?.(folder) !== false;
  host.resolveModuleNameLiterals = (literals, containing) =>
    literals.map(({ text: written }) => {
      const text = STANDALONE.test(written) ? madeOf(written) : written;
      const resolve = (from: string) => ts.resolveModuleName(text, from, strict, host, cache).resolvedModule;
      const module = modules.get(containing);
      if (module === undefined) return { resolvedModule: resolve(containing) };
      // What a page calls `./portal.ts` is another file that it shows, or one that a reader has.
      const shown = module.beside.get(text);
      if (shown !== undefined)
        return {
          resolvedModule: ts.resolveModuleName(shown, containing, strict, host, cache).resolvedModule,
        };
      if (text.startsWith('.')) return { resolvedModule: resolve(path.join(FIXTURES, 'page.ts')) };
      return { resolvedModule: path.isAbsolute(text) ? resolve(containing) : resolveForBlock(text, resolve) };
    });
  return host;
}

function placeOf({ block, file }: Module, { start, file: source, messageText }: ts.Diagnostic): string {
  const line =
    source?.fileName === file && start !== undefined ? source.getLineAndCharacterOfPosition(start).line : 0;
  return `${block.page}:${block.line + line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
}

/** Style sheets that no package of ours has: TypeScript does not look for them. */
function missingSheets({ page, line, code }: Block): string[] {
  return code.split('\n').flatMap((row, n) => {
    const [, name = '', sheet] = /^import '@foyer\/([\w-]+)\/([^']+\.css)'/.exec(row) ?? [];
    if (sheet === undefined) return [];
    const manifest = path.join(root, 'packages', name, 'package.json');
    const { exports = {} } = existsSync(manifest)
      ? (JSON.parse(readFileSync(manifest, 'utf8')) as { exports?: Record<string, unknown> })
      : {};
    return Object.hasOwn(exports, `./${sheet}`) ? [] : [`${page}:${line + n} @foyer/${name} has no ${sheet}`];
  });
}

/** Compiles all blocks in one program, strictly. @returns what is wrong, each with page and line */
export function compile(blocks: readonly Block[]): string[] {
  const pages = [...new Set(blocks.map(({ page }) => page))];
  const modules = new Map(
    pages
      .flatMap((page) =>
        modulesOf(
          page,
          blocks.filter((block) => block.page === page),
        ),
      )
      .map((module) => [module.file, module]),
  );
  const program = ts.createProgram([...modules.keys()], strict, hostOf(modules));
  const wrong = [...modules.values()].flatMap((module) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(module.file))
      .map((diagnostic) => placeOf(module, diagnostic)),
  );
  return [...wrong, ...blocks.flatMap(missingSheets)];
}
