// `npm run verify [-- word]`: builds, then runs the checks that take too long for `npm test`; a word selects those whose name contains it.
import { runSteps } from './steps.mjs';
import { proofs, proofsNamed } from './verify/proofs.mjs';

const word = process.argv.slice(2).join(' ');
const chosen = proofsNamed(word);
if (chosen.length === 0)
  console.error(`No proof is called ${word}: there are ${proofs.map(({ name }) => name).join('; ')}`);
const outcomes =
  chosen.length === 0
    ? []
    : await runSteps([{ name: 'build of the packages', commands: [['pnpm', 'run', 'build']] }, ...chosen]);
process.exit(chosen.length > 0 && outcomes.every(({ passed }) => passed) ? 0 : 1);
