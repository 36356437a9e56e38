import { tally, type CheckOutcome, type CheckReport, type PortalReport } from './report.ts';

const marks: Record<CheckOutcome['state'], string> = { kept: '✓', broken: '✗', skipped: '–' };

/** What a person reads: suite by suite, what was broken with what was seen instead, and the count at the end. */
export function toText(report: PortalReport): string {
  const suites = [...new Set(report.checks.map(({ suite }) => suite))];
  const { kept, broken, skipped } = tally(report);
  return [
    report.target,
    ...suites.flatMap((suite) => [
      '',
      suite,
      ...report.checks.filter((check) => check.suite === suite).map(toLine),
    ]),
    '',
    `${kept} kept, ${broken} broken, ${skipped} skipped`,
    '',
  ].join('\n');
}

function toLine({ name, outcome }: CheckReport): string {
  const line = `  ${marks[outcome.state]} ${name}`;
  switch (outcome.state) {
    case 'kept':
      return line;
    case 'broken':
      return `${line}\n      ${outcome.why.replaceAll('\n', '\n      ')}`;
    case 'skipped':
      return `${line} (${outcome.why})`;
  }
}
