import { tally, type CheckReport, type PortalReport } from './report.ts';

/** What CI systems read: one test suite of JUnit's XML for each suite of the kit. */
export function toJunit(report: PortalReport): string {
  const suites = [...new Set(report.checks.map(({ suite }) => suite))];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name=${quoted(report.target)}${counts(report)}>`,
    ...suites.map((suite) => toSuite(report, suite)),
    '</testsuites>',
    '',
  ].join('\n');
}

function toSuite(report: PortalReport, suite: string): string {
  const checks = report.checks.filter((check) => check.suite === suite);
  return [
    `  <testsuite name=${quoted(suite)}${counts({ ...report, checks })}>`,
    ...checks.map(toCase),
    '  </testsuite>',
  ].join('\n');
}

function toCase({ suite, name, outcome, took }: CheckReport): string {
  const open = `    <testcase classname=${quoted(suite)} name=${quoted(name)} time="${(took / 1_000).toFixed(3)}"`;
  switch (outcome.state) {
    case 'kept':
      return `${open}/>`;
    case 'broken':
      return `${open}><failure message=${quoted(outcome.why)}/></testcase>`;
    case 'skipped':
      return `${open}><skipped message=${quoted(outcome.why)}/></testcase>`;
  }
}

function counts(report: PortalReport): string {
  const { kept, broken, skipped } = tally(report);
  return ` tests="${kept + broken + skipped}" failures="${broken}" skipped="${skipped}"`;
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

// XML 1.0 has no room for the other control characters, not even escaped.
const quoted = (text: string): string =>
  `"${text.replaceAll(/[^\P{Cc}\n\t]/gu, '\uFFFD').replaceAll(/[&<>"\n\t]/g, (character) => escapes[character] ?? character)}"`;
