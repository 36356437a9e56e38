// Every TypeScript project of the repository and the commands that check them.
import { globSync } from 'node:fs';
import path from 'node:path';
import { root } from './install.mjs';

// TypeScript 7. `tsup`, `typedoc` and our own scripts need the API of TypeScript 6, which is installed as `typescript`.
const compiler = path.join(root, 'node_modules', 'typescript-7', 'bin', 'tsc');

/** Paths of all `tsconfig.json` files, relative to the root. @returns {string[]} */
export const allProjects = () => [
  'tsconfig.json',
  ...globSync(['fixtures/tsconfig.json', '{apps,packages}/*/{,test/}tsconfig.json'], { cwd: root })
    .map((file) => file.replaceAll(path.sep, '/'))
    .toSorted(),
];

/** @param {string} project */
const folderOf = (project) => path.posix.dirname(project);

/** @param {string} outer @param {string} inner */
const contains = (outer, inner) => outer === '.' || inner === outer || inner.startsWith(`${outer}/`);

/**
 * The projects that check the given files or folders: those inside a folder, or else the nearest one around it.
 * @param {readonly string[]} projects paths of `tsconfig.json` files
 * @param {readonly string[]} places relative to the root; none means all projects
 * @returns {string[]}
 */
export function projectsFor(projects, places) {
  if (places.length === 0) return [...projects];
  const chosen = places.flatMap((place) => {
    const asked = path.posix.normalize(place.replaceAll(path.sep, '/')).replace(/\/$/, '');
    const inside = projects.filter((project) => contains(asked, folderOf(project)));
    if (inside.length > 0) return inside;
    return projects
      .filter((project) => contains(folderOf(project), asked))
      .toSorted((a, b) => folderOf(b).length - folderOf(a).length)
      .slice(0, 1);
  });
  return projects.filter((project) => chosen.includes(project));
}

/**
 * Incremental: a project that did not change since the last run is read but not checked again.
 * @param {readonly string[]} [projects] paths of `tsconfig.json` files
 * @returns {[command: string, ...args: string[]][]}
 */
export const typecheckCommands = (projects = allProjects()) =>
  projects.map((project) => [
    process.execPath,
    compiler,
    '-p',
    project,
    '--pretty',
    'false',
    '--incremental',
    '--tsBuildInfoFile',
    `node_modules/.cache/tsc/${project.replaceAll('/', '-')}.tsbuildinfo`,
  ]);
