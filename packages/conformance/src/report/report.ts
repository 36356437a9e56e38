/** The result of one check. */
export type CheckOutcome =
  | { status: 'passed' }
  /** `reason` says what was expected and what the backend did instead. */
  | { status: 'failed'; reason: string }
  /** `reason` is the target's: why it does not offer what the check needs. */
  | { status: 'skipped'; reason: string };

/** One check with its result. */
export interface CheckReport {
  suite: string;
  name: string;
  outcome: CheckOutcome;
  /** In milliseconds. */
  durationMs: number;
}

/** The result of a whole run. */
export interface PortalReport {
  /** The target's name. */
  target: string;
  checks: readonly CheckReport[];
}

/** Counts the passed, failed and skipped checks. */
export function tally({ checks }: PortalReport): Record<CheckOutcome['status'], number> {
  const count = (status: CheckOutcome['status']): number =>
    checks.filter(({ outcome }) => outcome.status === status).length;
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
}

/** Whether no check failed and at least one passed: a run that skips everything proves nothing. */
export function isConformant(report: PortalReport): boolean {
  const { passed, failed } = tally(report);
  return failed === 0 && passed > 0;
}
