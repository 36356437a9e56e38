// `npm run verify [-- name [filter]]`: builds, then runs the checks that take too long for `npm test`; a name selects those whose name contains it.
import { runSteps } from './steps.mjs';
import { proofs, selectProofs } from './verify/proofs.mjs';

const args = process.argv.slice(2);
const chosen = selectProofs(args);
if (chosen.length === 0)
  console.error(
    `No proof is called ${args.join(' ')}: there are ${proofs.map(({ name }) => name).join('; ')}`,
  );
const outcomes =
  chosen.length === 0
    ? []
    : await runSteps([{ name: 'build of the packages', commands: [['pnpm', 'run', 'build']] }, ...chosen]);
process.exit(chosen.length > 0 && outcomes.every(({ passed }) => passed) ? 0 : 1);
