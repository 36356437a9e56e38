import { createContext, randomPart } from './context.ts';
import { planChecks, type PlannedCheck } from './plan-checks.ts';
import type { CheckOutcome, CheckReport, PortalReport } from './report/report.ts';
import type { Target } from './target.ts';

/** Options of `runPortal`. */
export interface RunOptions {
  /**
   * Names of the suites to run.
   * @default all suites
   */
  only?: readonly string[];
  /**
   * Timeout of one check, in milliseconds.
   * @default 30_000
   */
  timeoutMs?: number;
  /** Called after each check. */
  onCheck?: (report: CheckReport) => void;
  /**
   * Clock for the durations, in milliseconds.
   * @default performance.now
   */
  now?: () => number;
}

/**
 * Runs every check of the contract against a backend, one after the other, without a test runner.
 * @returns the report; failed checks do not reject
 * @example
 * const report = await runPortal(target, { only: ['sending', 'households'] });
 */
export async function runPortal(target: Target, options: RunOptions = {}): Promise<PortalReport> {
  const { only, timeoutMs = 30_000, onCheck, now = () => performance.now() } = options;
  const checks: CheckReport[] = [];
  for (const planned of planChecks(target, only)) {
    const startedAt = now();
    const outcome = await runCheck(target, planned, timeoutMs);
    const report: CheckReport = {
      suite: planned.suite,
      name: planned.check.name,
      outcome,
      durationMs: now() - startedAt,
    };
    checks.push(report);
    onCheck?.(report);
  }
  return { target: target.name, checks };
}

async function runCheck(
  target: Target,
  { check, skipped }: PlannedCheck,
  timeoutMs: number,
): Promise<CheckOutcome> {
  if (skipped !== null) return { status: 'skipped', reason: skipped };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timedOut = new Promise<CheckOutcome>((resolve) => {
    timer = setTimeout(
      () => resolve({ status: 'failed', reason: `timed out after ${timeoutMs / 1_000} s` }),
      timeoutMs,
    );
  });
  const finished = check.run(createContext(target, randomPart)).then(
    (): CheckOutcome => ({ status: 'passed' }),
    (thrown: unknown): CheckOutcome => ({ status: 'failed', reason: toMessage(thrown) }),
  );
  return Promise.race([finished, timedOut]).finally(() => clearTimeout(timer));
}

function toMessage(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  // `fetch` puts the network error into `cause`.
  return thrown.cause instanceof Error ? `${thrown.message}: ${thrown.cause.message}` : thrown.message;
}
