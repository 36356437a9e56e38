import { typecheckCommands } from './projects.mjs';
import { runSteps } from './steps.mjs';

const outcomes = await runSteps([{ name: 'types', commands: typecheckCommands() }]);
process.exit(outcomes.every(({ passed }) => passed) ? 0 : 1);
