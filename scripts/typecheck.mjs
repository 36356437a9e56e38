// `npm run typecheck [-- path …]`: checks all TypeScript projects, or those that the given files and folders belong to.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './install.mjs';
import { allProjects, projectsFor, typecheckCommands } from './projects.mjs';
import { runSteps } from './steps.mjs';

const places = process.argv.slice(2);
const missing = places.filter((place) => !existsSync(path.join(root, place)));
for (const place of missing) console.error(`There is no ${place}`);
if (missing.length > 0) process.exit(1);

const projects = projectsFor(allProjects(), places);
const outcomes = await runSteps([
  {
    name: places.length === 0 ? 'types' : `types of ${projects.map((one) => path.dirname(one)).join(', ')}`,
    commands: typecheckCommands(projects),
  },
]);
process.exit(outcomes.every(({ passed }) => passed) ? 0 : 1);
