// Every TypeScript project of the repository, the smallest last so that two at a time end together.
import { globSync } from 'node:fs';
import { root } from './install.mjs';

/** @returns {[command: string, ...args: string[]][]} */
export function typecheckCommands() {
  const projects = [
    'tsconfig.json',
    ...globSync('{apps,packages}/*/tsconfig.json', { cwd: root }).toSorted(),
  ];
  return projects
    .filter(
      (project) =>
        project === 'tsconfig.json' ||
        globSync(project.replace('tsconfig.json', 'src/**/*.{ts,tsx}'), { cwd: root }).length > 0,
    )
    .map((project) => [
      'tsc',
      '-p',
      project,
      '--pretty',
      'false',
      '--incremental',
      '--tsBuildInfoFile',
      `node_modules/.cache/tsc/${project.replaceAll('/', '-')}.tsbuildinfo`,
    ]);
}
