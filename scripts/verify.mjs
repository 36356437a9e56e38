// `npm run verify [-- word]`: proofs that take too long for `npm test`, each a step with a name, after a build. A word runs the steps whose name contains it.
import { runSteps } from './steps.mjs';

/** @type {import('./steps.mjs').Step[]} */
const proofs = [
  {
    name: 'the packed SDK, anywhere',
    commands: [['node', '--conditions=@foyer/source', 'scripts/verify/sdk-anywhere.mjs']],
  },
  {
    name: 'consumers of the tarballs',
    commands: [['node', '--conditions=@foyer/source', 'scripts/verify/consumers.mjs']],
    tells: true,
  },
  {
    name: 'the README, word by word',
    commands: [['node', '--conditions=@foyer/source', 'scripts/verify/readme.mjs']],
    tells: true,
  },
  { name: 'OpenAPI under strangers’ eyes', commands: [['node', 'fixtures/openapi/run.mjs']] },
  {
    name: 'stories under axe, four ways, from a plain file server',
    commands: [['node', 'scripts/verify/stories-four-ways.mjs']],
    tells: true,
  },
  {
    name: 'a bulk send, its server killed twice',
    commands: [['node', '--conditions=@foyer/source', 'packages/server/verify/bulk-killed.ts']],
    tells: true,
  },
  {
    name: 'two APIs, two workers, one of them killed for good',
    commands: [['node', '--conditions=@foyer/source', 'packages/server/verify/two-and-two.ts']],
    tells: true,
  },
  {
    name: 'races of sends and activations',
    commands: [['node', '--conditions=@foyer/source', 'packages/server/verify/races.ts']],
    tells: true,
  },
  {
    name: 'planted faults, seen by the kit',
    commands: [['node', 'scripts/verify/planted-faults.mjs']],
    tells: true,
  },
  { name: 'mutation score', commands: [['node', 'scripts/verify/mutation.mjs']], tells: true },
];

const word = process.argv.slice(2).join(' ').toLowerCase();
const chosen = proofs.filter(({ name }) => name.toLowerCase().includes(word));
if (chosen.length === 0)
  console.error(`No proof is called ${word}: there are ${proofs.map(({ name }) => name).join('; ')}`);
const outcomes =
  chosen.length === 0
    ? []
    : await runSteps([{ name: 'build of the packages', commands: [['pnpm', 'run', 'build']] }, ...chosen]);
process.exit(chosen.length > 0 && outcomes.every(({ passed }) => passed) ? 0 : 1);
