// `npm run verify [word]`: proofs that take too long for `npm test`, each a step with a name. A word runs the steps whose name contains it.
import { runSteps } from './steps.mjs';

/** @type {import('./steps.mjs').Step[]} */
const steps = [{ name: 'the packed SDK, anywhere', commands: [['node', '--conditions=@foyer/source', 'scripts/verify/sdk-anywhere.mjs']] }];

const word = process.argv[2] ?? '';
const outcomes = await runSteps(steps.filter(({ name }) => name.includes(word)));
process.exit(outcomes.length > 0 && outcomes.every(({ passed }) => passed) ? 0 : 1);
