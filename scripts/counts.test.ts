import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { playwrightCounts, readCounts, vitestCounts } from './counts.mjs';

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((each) => ({ status: each })) });

test('a test file that cannot be loaded counts as a failure', () => {
  const result = { success: false, numPassedTests: 1, numFailedTests: 1, testResults: [file('passed', 'passed'), file('failed', 'failed'), file('failed')] };
  expect(vitestCounts(result)).toEqual({ passed: 1, failed: 2 });
});

test('a run that fails without a failed test counts as a failure', () => {
  expect(vitestCounts({ success: false, numPassedTests: 1, numFailedTests: 0, testResults: [file('passed', 'passed')] })).toEqual({ passed: 1, failed: 1 });
});

test('a flaky end-to-end test and an error outside of tests count as failures', () => {
  expect(playwrightCounts({ stats: { expected: 4, unexpected: 1, flaky: 1 }, errors: [{}] })).toEqual({ passed: 4, failed: 3 });
});

test('a result file that was never written is a failure', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'counts-'));
  writeFileSync(path.join(folder, 'playwright.json'), JSON.stringify({ stats: { expected: 1, unexpected: 0, flaky: 0 }, errors: [] }));
  expect(readCounts(folder, ['vitest.json', 'playwright.json'])).toEqual({ passed: 1, failed: 1 });
});
