// `npm test`: every test of the repository. The end-to-end run goes ahead whatever the first run said, so that one run tells all.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { readCounts } from './counts.mjs';
import { env, root } from './install.mjs';
import { run } from './run.mjs';

const results = path.join(root, 'test-results');
rmSync(results, { recursive: true, force: true });

const unit = await run(
  'vitest',
  ['run', '--reporter=default', '--reporter=json', '--outputFile.json=test-results/vitest.json'],
  { cwd: root, env },
);
const endToEnd = unit < 128 ? await run('playwright', ['test'], { cwd: root, env }) : unit;

const { passed, failed } = readCounts(results, ['vitest.json', 'playwright.json']);
console.log(`\nTests: ${passed} passed, ${failed} failed`);
process.exit(unit || endToEnd || (failed > 0 ? 1 : 0));
