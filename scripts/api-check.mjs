// `npm run api:check`: compiles the host code of the last release (`fixtures/api` and the SDK's tests, from its tag) against the current packages. Before the first
// release, the current host code must compile.
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { root } from './install.mjs';

const target = path.join(root, 'dist/last-release');

/** @param {string[]} words */
const git = (...words) => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim();

/** The newest release of the SDK, by changesets' tags; undefined before the first. */
const lastRelease = () =>
  git('tag', '--list', '@foyer/sdk@*', '--sort=-v:refname')
    .split('\n')
    .find((tag) => tag !== '' && !tag.includes('-'));

/** Entry point → source, for every package. @returns {Record<string, string[]>} */
function entryPoints() {
  return Object.fromEntries(
    globSync('packages/*/package.json', { cwd: root }).flatMap((file) => {
      const { name, exports } = JSON.parse(readFileSync(path.join(root, file), 'utf8'));
      return Object.entries(exports).flatMap(([key, { '@foyer/source': source } = {}]) =>
        source?.match(/\.tsx?$/)
          ? [[path.posix.join(name, key), [path.join(root, path.dirname(file), source)]]]
          : [],
      );
    }),
  );
}

/** The SDK's tests import the sources of the SDK and the mocks: writes files that re-export the current ones. */
function writeCurrentSources() {
  for (const name of ['sdk', 'mocks']) {
    for (const source of globSync(`packages/${name}/src/*.ts`, { cwd: root })) {
      mkdirSync(path.join(target, path.dirname(source)), { recursive: true });
      writeFileSync(
        path.join(target, source),
        `export * from '${path.posix.relative(path.posix.dirname(path.posix.join('dist/last-release', source)), source)}';\n`,
      );
    }
  }
}

/** @param {string} tag */
function extractRelease(tag) {
  const archive = path.join(target, 'release.tar');
  writeFileSync(
    archive,
    execFileSync(
      'git',
      [
        'archive',
        tag,
        'fixtures/api',
        'packages/sdk/test',
        'packages/sdk/examples',
        'scripts/verify/exercise-sdk.mjs',
      ],
      { cwd: root, maxBuffer: 2 ** 26 },
    ),
  );
  execFileSync('tar', ['-xf', archive, '-C', target]);
  writeCurrentSources();
}

/**
 * Type-checks the code in a folder against the current packages.
 * @param {string} folder
 * @returns {string[]}
 */
export function compileErrors(folder) {
  const files = globSync(['fixtures/api/*.{ts,tsx}', 'packages/sdk/test/*.ts'], { cwd: folder }).map((file) =>
    path.join(folder, file),
  );
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.base.json'), (file) =>
    ts.sys.readFile(file),
  );
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, root);
  const program = ts.createProgram(files, {
    ...options,
    paths: entryPoints(),
    types: ['node'],
    allowJs: true,
  });
  // Errors in the current sources are reported by `npm run typecheck`.
  const own = ts
    .getPreEmitDiagnostics(program)
    .filter(
      ({ file }) =>
        file === undefined || path.resolve(file.fileName).startsWith(path.resolve(folder) + path.sep),
    );
  if (files.length === 0) return [`There is nothing to compile in ${folder}`];
  return own.map((one) =>
    ts
      .formatDiagnostic(one, {
        getCurrentDirectory: () => folder,
        getCanonicalFileName: (name) => name,
        getNewLine: () => '\n',
      })
      .trim(),
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const tag = process.argv[2] ?? lastRelease();
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  if (tag) extractRelease(tag);
  else cpSync(path.join(root, 'fixtures/api'), path.join(target, 'fixtures/api'), { recursive: true });
  const errors = compileErrors(target);
  for (const one of errors) console.error(one);
  console.log(
    errors.length === 0
      ? `The host code of ${tag ?? 'today (there is no release yet)'} compiles.`
      : `${errors.length} errors: hosts of ${tag ?? 'today'} would have to change their code. If that is intended, describe the change in a changeset.`,
  );
  process.exit(errors.length === 0 ? 0 : 1);
}
