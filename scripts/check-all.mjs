// `npm run check`: everything that is not a test, the quick and likely complaints first.
import { typecheckCommands } from './projects.mjs';
import { runSteps } from './steps.mjs';

const outcomes = await runSteps([
  { name: 'format', commands: [['oxfmt', '--check']] },
  { name: 'commits', commands: [['pnpm', '--silent', 'run', 'commits']] },
  { name: 'words', commands: [['pnpm', '--silent', 'run', 'words']] },
  { name: 'lint', commands: [['oxlint']] },
  { name: 'types', commands: typecheckCommands() },
  { name: 'openapi.json is current', commands: [['pnpm', 'run', 'openapi:check']] },
  { name: 'code of the last release', commands: [['pnpm', 'run', 'api:check']] },
  { name: 'API reference', commands: [['pnpm', 'run', 'docs:api:write']] },
  { name: 'build of the packages', commands: [['pnpm', 'run', 'build']] },
  { name: 'build of Storybook', commands: [['pnpm', 'run', 'storybook:build']] },
  {
    name: 'Storybook, opened from files',
    commands: [['playwright', 'test', '--config', '.storybook/playwright.config.ts']],
  },
  { name: 'packed as published', commands: [['pnpm', 'run', 'pack:check']] },
  { name: 'size budgets', commands: [['pnpm', 'run', 'size']] },
]);

process.exit(outcomes.every(({ passed }) => passed) ? 0 : 1);
