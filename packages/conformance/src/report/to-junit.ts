import { tally, type CheckReport, type PortalReport } from './report.ts';

/** Formats a report as JUnit XML for CI: one `testsuite` per suite. */
export function toJunit(report: PortalReport): string {
  const suites = [...new Set(report.checks.map(({ suite }) => suite))];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name=${toAttribute(report.target)}${toCountAttributes(report)}>`,
    ...suites.map((suite) => toSuite(report, suite)),
    '</testsuites>',
    '',
  ].join('\n');
}

function toSuite(report: PortalReport, suite: string): string {
  const checks = report.checks.filter((check) => check.suite === suite);
  return [
    `  <testsuite name=${toAttribute(suite)}${toCountAttributes({ ...report, checks })}>`,
    ...checks.map(toCase),
    '  </testsuite>',
  ].join('\n');
}

function toCase({ suite, name, outcome, durationMs }: CheckReport): string {
  const open = `    <testcase classname=${toAttribute(suite)} name=${toAttribute(name)} time="${(durationMs / 1_000).toFixed(3)}"`;
  switch (outcome.status) {
    case 'passed':
      return `${open}/>`;
    case 'failed':
      return `${open}><failure message=${toAttribute(outcome.reason)}/></testcase>`;
    case 'skipped':
      return `${open}><skipped message=${toAttribute(outcome.reason)}/></testcase>`;
  }
}

function toCountAttributes(report: PortalReport): string {
  const { passed, failed, skipped } = tally(report);
  return ` tests="${passed + failed + skipped}" failures="${failed}" skipped="${skipped}"`;
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

// XML 1.0 does not allow the other control characters, not even escaped.
const toAttribute = (text: string): string =>
  `"${text.replaceAll(/[^\P{Cc}\n\t]/gu, '\uFFFD').replaceAll(/[&<>"\n\t]/g, (character) => escapes[character] ?? character)}"`;
