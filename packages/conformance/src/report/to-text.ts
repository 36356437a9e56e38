import { tally, type CheckOutcome, type CheckReport, type PortalReport } from './report.ts';

const marks: Record<CheckOutcome['status'], string> = { passed: '✓', failed: '✗', skipped: '–' };

/** Formats a report for a terminal: the checks by suite, the reason below each failure, the counts at the end. */
export function toText(report: PortalReport): string {
  const suites = [...new Set(report.checks.map(({ suite }) => suite))];
  const { passed, failed, skipped } = tally(report);
  return [
    report.target,
    ...suites.flatMap((suite) => [
      '',
      suite,
      ...report.checks.filter((check) => check.suite === suite).map(toLine),
    ]),
    '',
    `${passed} passed, ${failed} failed, ${skipped} skipped`,
    '',
  ].join('\n');
}

function toLine({ name, outcome }: CheckReport): string {
  const line = `  ${marks[outcome.status]} ${name}`;
  switch (outcome.status) {
    case 'passed':
      return line;
    case 'failed':
      return `${line}\n      ${outcome.reason.replaceAll('\n', '\n      ')}`;
    case 'skipped':
      return `${line} (${outcome.reason})`;
  }
}
