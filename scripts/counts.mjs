// How many tests passed and failed, out of the result files of the last run.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * @param {{ success: boolean, numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} result
 * @returns {Counts}
 */
export function vitestCounts(result) {
  // A file that could not even be loaded has no failed test, yet failed.
  const broken = result.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = result.numFailedTests + broken;
  return { passed: result.numPassedTests, failed: failed === 0 && !result.success ? 1 : failed };
}

/**
 * A test that only passes on a retry is a failure: the retry hides a race.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] }} result
 * @returns {Counts}
 */
export function playwrightCounts({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

const READERS = { 'vitest.json': vitestCounts, 'playwright.json': playwrightCounts };
export const RESULT_FILES = /** @type {(keyof typeof READERS)[]} */ (Object.keys(READERS));

/**
 * A file that is missing is a run that never ended: one failure.
 * @param {string} folder
 * @param {(keyof typeof READERS)[]} files
 * @returns {Counts}
 */
export function readCounts(folder, files) {
  const all = files.map((name) => {
    const file = path.join(folder, name);
    return existsSync(file)
      ? READERS[name](JSON.parse(readFileSync(file, 'utf8')))
      : { passed: 0, failed: 1 };
  });
  return {
    passed: all.reduce((sum, counts) => sum + counts.passed, 0),
    failed: all.reduce((sum, counts) => sum + counts.failed, 0),
  };
}

/**
 * The names of the vitest tests that failed, with the first line of why, so that a log's last lines tell it.
 * @param {string} folder
 * @returns {string[]}
 */
export function readFailures(folder) {
  const file = path.join(folder, 'vitest.json');
  if (!existsSync(file)) return [];
  /** @type {{ testResults: { name: string, message: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[] }} */
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    const where = path.relative(path.dirname(folder), name);
    if (failed.length === 0) return message ? [`${where}: ${firstLine(message)}`] : [];
    return failed.map(
      ({ fullName, failureMessages: [why = ''] }) => `${where} > ${fullName}: ${firstLine(why)}`,
    );
  });
}

/** @param {string} text */
const firstLine = (text) => text.split('\n', 1)[0];
