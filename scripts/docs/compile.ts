import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { namesOf, type Names } from './names.ts';
import { root, type Block } from './pages.ts';

const FIXTURES = path.join(import.meta.dirname, 'fixtures');
// Virtual: no file is written.
const BLOCKS = path.join(import.meta.dirname, 'blocks');
const slugOf = (page: string): string => page.replace(/\.mdx?$/, '').replaceAll('/', '-');

/** The file name in a comment at the top of a block, `// src/client.ts`, or null. */
export const fileNameOf = ({ code }: Block): string | null =>
  /^\/\/ ([\w./-]+\.[jt]sx?)\n/.exec(code)?.[1] ?? null;

/** A file whose names a block can use: an earlier block of its page, or the page's fixture. */
interface NameSource {
  file: string;
  names: Names;
}

/** A block as a module. */
interface Module {
  block: Block;
  file: string;
  text: string;
  /** Files shown earlier on the page, by the specifier that imports them. */
  earlierFiles: ReadonlyMap<string, string>;
}

/** Imports the names that a block uses but does not declare, from the nearest source. Appended after the code, to keep its line numbers. */
function importMissingNames({ used, declared, imported }: Names, sources: readonly NameSource[]): string[] {
  const missing = [...used].filter((name) => !declared.has(name) && !imported.has(name));
  return missing.flatMap((name) => {
    const source = sources.find(({ names }) => names.declared.has(name) || names.imported.has(name));
    if (source === undefined) return [];
    const own = source.names.declared.get(name);
    return own
      ? [`import { ${own.isType ? 'type ' : ''}${name} } from '${source.file}';`]
      : [source.names.imported.get(name)?.statement ?? ''];
  });
}

function exportDeclared({ declared }: Names): string {
  const names = [...declared]
    .filter(([, { isExported }]) => !isExported)
    .map(([name, { isType }]) => (isType ? `type ${name}` : name));
  return `export { ${names.join(', ')} };`;
}

/** Creates the modules of one page's blocks. */
function modulesOf(page: string, blocks: readonly Block[]): Module[] {
  const fixture = path.join(FIXTURES, `${slugOf(page)}.ts`);
  const sources: NameSource[] = existsSync(fixture)
    ? [{ file: fixture, names: namesOf(readFileSync(fixture, 'utf8')) }]
    : [];
  const shown = new Map<string, string>();
  return blocks.map((block, n) => {
    const file = path.join(BLOCKS, slugOf(page), `block-${n + 1}.${block.tag}`);
    const names = namesOf(block.code);
    const text = [
      block.code,
      ...importMissingNames(names, sources),
      block.tag === 'js' ? 'export {};' : exportDeclared(names),
    ].join('\n');
    const earlierFiles = new Map(shown);
    const name = fileNameOf(block);
    if (name !== null) shown.set(`./${path.basename(name)}`, file);
    sources.unshift({ file: file, names });
    return { block, file, text, earlierFiles };
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

// Files that a page without a bundler copies to its server, and their sources.
const STANDALONE = /^\/foyer\/standalone\/(?:foyer-elements\.js$|messages\/)/;
const sourceOf = (name: string): string =>
  name.endsWith('/foyer-elements.js')
    ? path.join(root, 'packages/elements/src/standalone.ts')
    : name.replace('/foyer/standalone', '@foyer/react').replace(/\.js$/, '');

/** Resolves an import of a block: our packages by name, others from any workspace that depends on them. */
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
      const text = STANDALONE.test(written) ? sourceOf(written) : written;
      const resolve = (from: string) => ts.resolveModuleName(text, from, strict, host, cache).resolvedModule;
      const module = modules.get(containing);
      if (module === undefined) return { resolvedModule: resolve(containing) };
      // `./portal.ts` is a file shown on the page, or a fixture.
      const shown = module.earlierFiles.get(text);
      if (shown !== undefined)
        return {
          resolvedModule: ts.resolveModuleName(shown, containing, strict, host, cache).resolvedModule,
        };
      if (text.startsWith('.')) return { resolvedModule: resolve(path.join(FIXTURES, 'page.ts')) };
      return { resolvedModule: path.isAbsolute(text) ? resolve(containing) : resolveForBlock(text, resolve) };
    });
  return host;
}

function formatDiagnostic(
  { block, file }: Module,
  { start, file: source, messageText }: ts.Diagnostic,
): string {
  const line =
    source?.fileName === file && start !== undefined ? source.getLineAndCharacterOfPosition(start).line : 0;
  return `${block.page}:${block.line + line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
}

/** Finds imports of style sheets that no package exports; TypeScript does not check them. */
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

/** Type-checks all blocks in one strict program. @returns the errors, each with page and line */
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
      .map((diagnostic) => formatDiagnostic(module, diagnostic)),
  );
  return [...wrong, ...blocks.flatMap(missingSheets)];
}
