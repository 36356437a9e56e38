// `npm run docs:api [-- sdk react]`: writes API pages of the packages into docs/api, which git ignores. Fails if an export has no docstring, or a docstring has an
// invalid link.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Application, ReflectionKind } from 'typedoc';
import { root } from './install.mjs';
import { load as namedOptions } from './typedoc/named-options.mjs';

/**
 * Returns the exports without a docstring.
 * @param {import('typedoc').ProjectReflection} project
 */
function undocumented(project) {
  const modules = project.getChildrenByKind(ReflectionKind.Module);
  const names = (modules.length === 0 ? [project] : modules).flatMap(({ children = [] }) =>
    children.filter((child) => !child.kindOf(ReflectionKind.Reference)),
  );
  return names
    .filter((one) => !one.hasComment() && !one.signatures?.some((signature) => signature.hasComment()))
    .map((one) => one.getFriendlyFullName());
}

/**
 * Writes a project of the entry points only: tests and stories would double the time.
 * @param {string} folder of a package
 * @param {string[]} sources its entry points
 * @returns {string} the path of its `tsconfig.json`
 */
function projectOf(folder, sources) {
  const cache = path.join(root, 'node_modules/.cache/typedoc', path.basename(folder));
  mkdirSync(cache, { recursive: true });
  const file = path.join(cache, 'tsconfig.json');
  const project = { extends: path.join(folder, 'tsconfig.json'), files: sources, include: [] };
  writeFileSync(file, JSON.stringify(project));
  return file;
}

/**
 * @param {string} folder of a package
 * @returns {Promise<boolean>} whether there are no errors or warnings
 */
async function describe(folder) {
  const { name, exports } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const sources = Object.values(exports).flatMap((target) =>
    typeof target === 'object' && /\.tsx?$/.test(target['@foyer/source'])
      ? [path.join(folder, target['@foyer/source'])]
      : [],
  );
  const app = await Application.bootstrap({
    name,
    entryPoints: sources,
    tsconfig: projectOf(folder, sources),
    // `npm run typecheck` reports type errors, in a fraction of the time.
    skipErrorChecking: true,
    readme: path.join(folder, 'README.md'),
    includeVersion: true,
    disableSources: true,
    excludeInternal: true,
    validation: {
      notExported: false,
      invalidLink: true,
      invalidPath: false,
      rewrittenLink: true,
      notDocumented: false,
      unusedMergeModuleWith: true,
    },
    treatWarningsAsErrors: true,
    logLevel: 'Warn',
  });
  namedOptions(app);
  const project = await app.convert();
  if (!project) return false;
  app.validate(project);
  for (const one of undocumented(project))
    app.logger.error(
      /** @type {import('typedoc').TranslatedString} */ (`${one} is public and has no docstring`),
    );
  const isFlawless = !app.logger.hasErrors() && !app.logger.hasWarnings();
  if (isFlawless) await app.generateDocs(project, path.join(root, 'docs/api', path.basename(folder)));
  return isFlawless;
}

const selected = process.argv.slice(2);
const folders = globSync('packages/*/package.json', { cwd: root })
  .toSorted()
  .map((file) => path.join(root, path.dirname(file)));
let failed = false;
for (const folder of folders.filter(
  (one) => selected.length === 0 || selected.includes(path.basename(one)),
)) {
  const isFlawless = await describe(folder);
  console.log(`${isFlawless ? 'ok    ' : 'FAILED'} ${path.basename(folder)}`);
  failed ||= !isFlawless;
}
process.exit(failed ? 1 : 0);
