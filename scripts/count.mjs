// Prints "N passed, N failed" over all result files, or over those named as arguments; fails when anything failed.
import path from 'node:path';
import { readCounts, readFailures, RESULT_FILES } from './counts.mjs';

const named = process.argv.slice(2);
const files = RESULT_FILES.filter((file) => named.length === 0 || named.includes(file));
const results = path.resolve(import.meta.dirname, '../test-results');
for (const failure of readFailures(results)) console.log(`failed: ${failure}`);
const { passed, failed } = readCounts(results, files);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
