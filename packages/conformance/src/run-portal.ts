import { createContext, randomPart } from './context.ts';
import { planChecks, type PlannedCheck } from './plan-checks.ts';
import type { CheckOutcome, CheckReport, PortalReport } from './report/report.ts';
import type { Target } from './target.ts';

/** How a run of the kit may be watched and narrowed. */
export interface RunOptions {
  /** Names of suites. Default all. */
  only?: readonly string[];
  /** How long one check may take, in milliseconds. Default 30,000. */
  timeoutMs?: number;
  /** Told after each check. */
  onCheck?: (report: CheckReport) => void;
  /** Milliseconds, for how long things took. Default `performance.now`. */
  now?: () => number;
}

/**
 * Tries every promise of the contract on a backend, one after the other, without a test runner.
 * @example
 * const report = await runPortal(target, { only: ['sending', 'households'] });
 */
export async function runPortal(target: Target, options: RunOptions = {}): Promise<PortalReport> {
  const { only, timeoutMs = 30_000, onCheck, now = () => performance.now() } = options;
  const checks: CheckReport[] = [];
  for (const planned of planChecks(target, only)) {
    const began = now();
    const outcome = await tryOne(target, planned, timeoutMs);
    const report: CheckReport = {
      suite: planned.suite,
      name: planned.check.name,
      outcome,
      took: now() - began,
    };
    checks.push(report);
    onCheck?.(report);
  }
  return { target: target.name, checks };
}

async function tryOne(
  target: Target,
  { check, skipped }: PlannedCheck,
  timeoutMs: number,
): Promise<CheckOutcome> {
  if (skipped !== null) return { state: 'skipped', why: skipped };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<CheckOutcome>((resolve) => {
    timer = setTimeout(
      () => resolve({ state: 'broken', why: `nothing for ${timeoutMs / 1_000} s` }),
      timeoutMs,
    );
  });
  const tried = check.run(createContext(target, randomPart)).then(
    (): CheckOutcome => ({ state: 'kept' }),
    (thrown: unknown): CheckOutcome => ({ state: 'broken', why: describe(thrown) }),
  );
  return Promise.race([tried, late]).finally(() => clearTimeout(timer));
}

function describe(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  // `fetch` hides what really happened one level down.
  return thrown.cause instanceof Error ? `${thrown.message}: ${thrown.cause.message}` : thrown.message;
}
