/** What became of one promise. */
export type CheckOutcome =
  | { state: 'kept' }
  | { state: 'broken'; why: string }
  | { state: 'skipped'; why: string };

/** One promise, tried. */
export interface CheckReport {
  suite: string;
  name: string;
  outcome: CheckOutcome;
  /** Milliseconds. */
  took: number;
}

/** A backend, tried. */
export interface PortalReport {
  target: string;
  checks: readonly CheckReport[];
}

/** How many were kept, broken and skipped. */
export function tally({ checks }: PortalReport): Record<CheckOutcome['state'], number> {
  const count = (state: CheckOutcome['state']): number =>
    checks.filter(({ outcome }) => outcome.state === state).length;
  return { kept: count('kept'), broken: count('broken'), skipped: count('skipped') };
}

/** A backend keeps the contract when nothing is broken, and something was tried at all. */
export function keepsContract(report: PortalReport): boolean {
  const { kept, broken } = tally(report);
  return broken === 0 && kept > 0;
}
